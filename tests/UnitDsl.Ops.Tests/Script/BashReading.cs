using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>What the real bash makes of a script.</summary>
internal static class BashReading
{
    private static readonly IReadOnlyDictionary<string, string> Clean = new Dictionary<string, string>(StringComparer.Ordinal) { ["BASH_ENV"] = "" };

    /// <summary>The facts as bash has them after it has read the script; nothing else may have been printed.</summary>
    public static IReadOnlyList<string> Facts(string script)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.Write("ops", script);
        var read = Tool.Run("bash", ["-c", "source \"$1\"; printf '%s\\0' \"${facts[@]}\"", "-", file], Clean);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        Assert.Single(Directory.EnumerateFileSystemEntries(directory.Path));
        return [.. read.Output.Split('\0')[..^1]];
    }

    /// <summary>The script of a site in which each of these is a program, as unlikely as that may be.</summary>
    public static string ScriptWith(params string[] values) => OpsScript.TextOf(OpsScript.Render(SiteWith(values), static _ => null, []));

    public static SiteSummary SiteWith(params string[] values)
    {
        var unit = new UnitSummary("App", "app.service", "service", IsExternal: false, null, default, default, null, default)
        {
            Needs = new StartNeeds(default, values, default),
        };
        return new SiteSummary("test", new[] { unit }, default);
    }
}
