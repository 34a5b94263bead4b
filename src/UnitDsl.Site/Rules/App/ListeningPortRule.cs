using System.Globalization;
using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Ports;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.App;

/// <summary>UNIT0105, told from the source of the program: it listens on another port than the unit says.</summary>
public sealed class ListeningPortRule() : ApplicationRule(PortDisagreementRule.Descriptor)
{
    private const int Default = 5000;
    private const string HttpPorts = "ASPNETCORE_HTTP_PORTS";

    private static readonly string[] addresses =
        ["ASPNETCORE_URLS", "DOTNET_URLS", "URLS", HttpPorts, "DOTNET_HTTP_PORTS", "HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS", "HTTPS_PORTS"];

    protected override IEnumerable<Finding> Check(SiteFacts site, ServiceFacts service, ApplicationFacts application)
    {
        var unit = service.Unit;
        var ports = unit.Unit.Ports;
        if (ports.Count == 0 || application.AsksForPort || ports.Any(static port => port.Protocol != "tcp") || IsHandedOver(site, unit))
            yield break;

        var main = ports.FirstOrDefault(static port => port.Name.Length == 0) ?? ports[0];
        var listened = Counting(service, application).ToList();
        if (listened.Count > 0)
        {
            if (!listened.Exists(port => ports.Any(declared => declared.Number == port.Number)))
            {
                yield return new Finding(
                    Rule,
                    $"{application.Name} listens on {Written.List(listened.Select(static port => port.Number.ToString(CultureInfo.InvariantCulture)).Distinct())}, as its {Where(listened[0])} says, and the unit says {main.Number}: whoever asks there finds nobody; make both the same",
                    main.Origin).Beside([listened[0].Origin]);
            }
        }
        else if (application.IsWeb && main.Number != Default && !IsTold(service))
        {
            yield return new Finding(
                Rule,
                $"{application.Name} would listen on {Default}, not on {main.Number}: ASP.NET Core does not read {Variable(unit, main) ?? "the unit"}; write [Port({main.Number}, Variable = \"{HttpPorts}\")]",
                main.Origin).MendedBy(Repair.SetProperty("Port", "Variable", HttpPorts));
        }
    }

    // Of those that say it, the strongest says it alone.
    private static IEnumerable<ListenedPort> Counting(ServiceFacts service, ApplicationFacts application)
    {
        var unit = service.Unit;
        if (unit.Unit.Environment.Any(static variable => variable.Name.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase)))
            return [];

        var environment = (unit.Variable("ASPNETCORE_ENVIRONMENT") ?? unit.Variable("DOTNET_ENVIRONMENT"))?.Value.ToLowerInvariant() ?? "production";
        var isLaunched = service.Main is { Run: { Runtime: Runtime.DotNet } run } && run.Arguments.Count > 0 && run.Arguments[0] == "run" && !run.Arguments.Contains("--no-launch-profile");
        var said = application.Ports.Where(port => (port.Environment.Length == 0 || port.Environment == environment) && (isLaunched || port.Source != PortSource.LaunchProfile)).ToList();
        if (said.Count == 0)
            return [];

        var strongest = said.Max(static port => port.Source);

        // What the unit or its command says may beat all but what the code itself opens.
        if (strongest != PortSource.Listen && IsTold(service))
            return [];

        // Settings for one environment stand in for those for all.
        var counting = said.Where(port => port.Source == strongest).ToList();
        return counting.Exists(static port => port.Environment.Length > 0) ? counting.Where(static port => port.Environment.Length > 0) : counting;
    }

    private static bool IsTold(ServiceFacts service) =>
        service.Unit.Has("EnvironmentFile") || service.Unit.Has("PassEnvironment")
        || service.Unit.Unit.Environment.Any(static variable => addresses.Contains(variable.Name) || variable.Name.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase))
        || service.Main is { Arguments.Count: > 0 } command && command.Text.IndexOf("urls", StringComparison.OrdinalIgnoreCase) + command.Text.IndexOf("port", StringComparison.OrdinalIgnoreCase) > -2;

    // A socket unit listens in the program's place.
    private static bool IsHandedOver(SiteFacts site, UnitFacts unit) =>
        unit.Has("Sockets") || site.Find(UnitName.WithoutSuffix(unit.Unit.Name) + ".socket") is not null;

    private static string? Variable(UnitFacts unit, PortModel port)
    {
        foreach (var variable in unit.Unit.Environment)
        {
            if (variable.Value == port.Number.ToString(CultureInfo.InvariantCulture))
                return variable.Name;
        }

        return null;
    }

    private static string Where(ListenedPort port) => port.Source switch
    {
        PortSource.LaunchProfile => "launchSettings.json",
        PortSource.Settings or PortSource.Endpoints => port.Environment.Length == 0 ? "appsettings.json" : $"appsettings for {port.Environment}",
        _ => "code",
    };
}
