using Microsoft.CodeAnalysis;
using UnitDsl.Site.Linking.Sizing;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Sizing;

/// <summary>All combinations of levels, before systemd and before every rule.</summary>
public sealed class LevelTests
{
    private static readonly string[] criticality = ["critical", "standard", "low"];
    private static readonly string[] traffic = ["high", "medium", "low"];

    private static readonly CompiledSite all = Site("");

    private static CompiledSite Site(string settings) => new("using UnitDsl;\n" + settings + string.Concat(
        from c in criticality
        from t in traffic
        select $"""
            [Description("{c} and {t}"), Documentation("https://example.org"), ExecStart("/bin/true"), RunAs("app-{c}-{t}"), Hardened, SyslogIdentifier("{c}-{t}")]
            [Criticality("{c}"), Traffic("{t}"), HealthCheck(Command = "/bin/true")]
            public sealed record {char.ToUpperInvariant(c[0])}{c[1..]}{char.ToUpperInvariant(t[0])}{t[1..]}() : Service;

            """));

    [Theory]
    [InlineData("")]
    [InlineData("[assembly: Site(\"s\", Systemd = 252)]\n")]
    [InlineData("[assembly: Site(\"s\", Systemd = 257)]\n")]
    public async Task No_rule_has_anything_to_say(string settings) =>
        Assert.DoesNotContain(await Site(settings).DiagnosticsAsync(), static found => found.Id.StartsWith("UNIT", StringComparison.Ordinal));

    [Fact]
    public void Systemd_takes_all_of_them()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        all.WriteUnits(directory);
        var files = Directory.GetFiles(directory.Path, "*.service");
        Assert.Equal(9, files.Length);
        var judged = Tool.Run("systemd-analyze", ["verify", "--man=no", .. files], new Dictionary<string, string> { ["SYSTEMD_UNIT_PATH"] = directory.Path + ":" });
        Assert.Equal((0, ""), (judged.ExitCode, string.Join('\n', judged.ErrorLines)));
    }

    [Fact]
    public void Each_line_is_the_figure_of_its_level()
    {
        foreach (var level in SizingTable.All)
        {
            var files = all.Files.Where(file => file.Key.EndsWith(".service", StringComparison.Ordinal) && string.Equals(Name(file.Key).Split('-')[level.Attribute == "Criticality" ? 0 : 1], level.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.Equal(3, files.Count);
            Assert.All(files, file => Assert.All(level.Figures, figure => Assert.Contains($"\n{figure.Directive}={figure.Value}\n", file.Value, StringComparison.Ordinal)));
        }
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
