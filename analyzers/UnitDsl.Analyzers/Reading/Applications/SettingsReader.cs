using Microsoft.CodeAnalysis.Text;
using UnitDsl.Site.Applications;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>The addresses in a program's <c>appsettings</c> and <c>launchSettings.json</c>.</summary>
internal static class SettingsReader
{
    private const string AppSettings = "appsettings";

    public static void Read(string fileName, string text, TextFacts facts)
    {
        var isLaunch = fileName.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase);
        foreach (var value in JsonStrings.Read(text))
        {
            if (isLaunch && value.Path.StartsWith("profiles:", StringComparison.OrdinalIgnoreCase) && value.Path.EndsWith(":applicationUrl", StringComparison.OrdinalIgnoreCase))
                Add(facts, value, PortSource.LaunchProfile, "");
            else if (!isLaunch && value.Path.Equals("urls", StringComparison.OrdinalIgnoreCase))
                Add(facts, value, PortSource.Settings, EnvironmentOf(fileName));
            else if (!isLaunch && (value.Path.Equals("http_ports", StringComparison.OrdinalIgnoreCase) || value.Path.Equals("https_ports", StringComparison.OrdinalIgnoreCase)))
                facts.AsksForPort = true;
            else if (!isLaunch && value.Path.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && value.Path.EndsWith(":Url", StringComparison.OrdinalIgnoreCase))
                Add(facts, value, PortSource.Endpoints, EnvironmentOf(fileName));
        }
    }

    private static void Add(TextFacts facts, JsonValue value, PortSource source, string environment)
    {
        foreach (var address in value.Text.Split(';'))
        {
            if (ListeningAddress.PortOf(address.Trim()) is { } port)
                facts.Ports.Add(new ListenedPort(port, source, environment, facts.At(new TextSpan(value.Start, value.Length))));
            else
                facts.AsksForPort = true;
        }
    }

    /// <summary><c>production</c> of <c>appsettings.Production.json</c>.</summary>
    private static string EnvironmentOf(string fileName)
    {
        var name = fileName.Substring(0, fileName.LastIndexOf('.'));
        return name.Length > AppSettings.Length + 1 ? name.Substring(AppSettings.Length + 1).ToLowerInvariant() : "";
    }
}
