using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Exposure;

/// <summary>We score every unit as <c>systemd-analyze security</c> does, in every row.</summary>
public sealed class ExposureTests
{
    private const string InstalledUnits = "/usr/lib/systemd/system";

    private static readonly string[] loose =
    [
        "NoNewPrivileges=yes", "PrivateTmp=yes", "PrivateDevices=yes", "ProtectSystem=strict", "ProtectHome=yes", "ProtectKernelTunables=yes", "ProtectKernelModules=yes", "ProtectKernelLogs=yes", "ProtectControlGroups=yes", "ProtectClock=yes",
        "ProtectHostname=yes", "LockPersonality=yes", "RestrictRealtime=yes", "RestrictSUIDSGID=yes", "RestrictNamespaces=yes", "RemoveIPC=yes", "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6", "CapabilityBoundingSet=",
        "SystemCallArchitectures=native", "UMask=0077", "User=app",
    ];

    private static readonly string[] normal =
    [
        .. loose, "ProtectProc=invisible", "ProcSubset=pid", "PrivateUsers=yes", "DevicePolicy=closed", "SystemCallFilter=@system-service", "SystemCallFilter=~@privileged", "SystemCallErrorNumber=EPERM",
    ];

    private static readonly string[] strict = [.. normal, "MemoryDenyWriteExecute=yes", "SystemCallFilter=~@resources"];

    public static TheoryData<int, ulong> Seeds => new() { { 500, 1UL }, { 500, 2UL }, { 500, 3UL }, { 500, 4UL }, { 500, 5UL } };

    [Fact]
    public void Installed_units_score_the_same()
    {
        InstalledSystemd.RequireOldest();
        var units = Directory.GetFiles(InstalledUnits)
            .Where(static file => UnitKinds.FromName(Path.GetFileName(file)) is not null && File.Exists(file) && new FileInfo(file).ResolveLinkTarget(true)?.FullName != "/dev/null")
            .Select(static file => (Path.GetFileName(file), File.ReadAllText(file))).ToList();

        Compare(units, mostRefused: units.Count / 4);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_units_score_the_same(int count, ulong seed)
    {
        InstalledSystemd.RequireOldest();
        Compare(ExposureSamples.Units(count, seed), mostRefused: count / 5);
    }

    [Theory]
    [InlineData("loose", "3.2")]
    [InlineData("normal", "1.4")]
    [InlineData("strict", "1.2")]
    public void The_hardened_profiles_score_what_they_promise(string profile, string total)
    {
        InstalledSystemd.RequireOldest();
        var lines = profile switch { "loose" => loose, "normal" => normal, _ => strict };
        var text = "[Service]\nExecStart=/bin/true\n" + string.Join('\n', lines) + "\n";

        Compare([("a.service", text)], mostRefused: 0);
        Assert.Equal(total, ExposureUnits.Score("a.service", text).Total);
    }

    [Fact]
    public void Improvements_bring_what_they_promise()
    {
        InstalledSystemd.RequireOldest();
        var units = ExposureSamples.Units(40, 11).Where(static unit => unit.Name.EndsWith(".service", StringComparison.Ordinal)).ToList();
        var improved = (
            from unit in units
            let score = ExposureUnits.Score(unit.Name, unit.Text)
            from improvement in score.Improvements()
            select (unit.Text, Expected: score.TotalTenths - improvement.Tenths, Line: $"{improvement.Directive}={improvement.Value}"))
            .Select(static (found, index) => (Name: $"i{index}.service", Text: $"{found.Text}[Service]\n{found.Line}\n", found.Expected)).ToList();

        var theirs = ExposureLab.Ask([.. improved.Select(static unit => (unit.Name, unit.Text))]);

        Assert.True(theirs.Count(static score => score is not null) > 200);
        Assert.All(improved.Zip(theirs), static pair => Assert.True(
            pair.Second is null || pair.Second.Total == $"{pair.First.Expected / 10}.{pair.First.Expected % 10}", $"{pair.Second?.Total} instead of {pair.First.Expected}\n{pair.First.Text}"));
    }

    private static void Compare(IReadOnlyList<(string Name, string Text)> units, int mostRefused)
    {
        var scores = ExposureLab.Ask(units);
        var disagreements = new StringBuilder();
        foreach (var ((name, text), theirs) in units.Zip(scores))
        {
            if (theirs is not null && ExposureUnits.Disagreement(name, text, theirs) is { } what)
                disagreements.Append(what);
        }

        Assert.True(disagreements.Length == 0, disagreements.ToString());
        Assert.InRange(scores.Count(static score => score is null), 0, mostRefused);
    }
}
