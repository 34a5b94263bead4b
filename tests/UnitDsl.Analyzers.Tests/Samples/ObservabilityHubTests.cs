namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>Every file that the sample leaves, letter by letter, and the table of its document.</summary>
public sealed class ObservabilityHubTests
{
    private const string Sample = "ObservabilityHub";
    private const string UnitFolder = "root/etc/systemd/system/";
    private const string Polkit = "root/etc/polkit-1/rules.d/50-unitdsl-observability-hub.rules";

    public static TheoryData<string> Units =>
        ["gitops-sync.service", "proxy.service", "reading-sync.service", "reading-sync.timer", "system-metrics.service", "system-metrics.timer", "tailscale-gate.service"];

    private static Deployed Site() => Deployed.Run(CompilationFactory.Create(SampleSources.Of(Sample), Sample));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_file_is_as_it_was_verified(string name) =>
        Golden.Match(Site().Files[UnitFolder + name], Path.Combine(Sample, Path.GetFileNameWithoutExtension(name)), Path.GetExtension(name)[1..]);

    [Fact]
    public void The_manifest_is_as_it_was_verified() => Golden.Match(Site().Files["site.json"], Path.Combine(Sample, "site"), "json");

    [Fact]
    public void The_right_to_start_is_as_it_was_verified() => Golden.Match(Site().Files[Polkit], Path.Combine(Sample, "polkit"), "rules");

    [Fact]
    public void Every_unit_file_is_verified()
    {
        var site = Site();
        Assert.Equal("", site.Refusal);
        Assert.Equal(Units.Select(static row => row.Data), site.UnitNames);
    }

    [Fact]
    public async Task Nothing_is_reported()
    {
        var harness = Check.Harness();
        Assert.Empty(await harness.WholeBuildAsync(harness.Compile(SampleSources.Of(Sample))));
    }

    // Service, type, schedule or trigger.
    [Theory]
    [InlineData("proxy", "exec", true, "")]
    [InlineData("tailscale-gate", "notify", true, "")]
    [InlineData("gitops-sync", "oneshot", false, "hub-proxy")]
    [InlineData("reading-sync", "oneshot", false, "OnCalendar=*-*-* 10:00:00")]
    [InlineData("system-metrics", "oneshot", false, "OnUnitActiveSec=1min")]
    public void The_inventory_is_that_of_the_document(string name, string type, bool starts, string trigger)
    {
        var site = Site();
        var units = site.Manifest.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);
        Assert.Equal(type, site.Of(name + ".service").Value("Type"));
        Assert.Equal(starts, units[name + ".service"].GetProperty("starts").GetBoolean());
        Assert.Equal(name == "proxy" ? "hub-proxy" : "server", units[name + ".service"].GetProperty("user").GetString());
        if (name == "gitops-sync")
            Assert.Equal(trigger, units[name + ".service"].GetProperty("startedBy")[0].GetProperty("user").GetString());
        else if (trigger.Length > 0)
            Assert.Contains(trigger, site.Files[UnitFolder + name + ".timer"], StringComparison.Ordinal);
    }
}
