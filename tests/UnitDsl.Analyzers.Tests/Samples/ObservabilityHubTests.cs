namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>The table of the document.</summary>
public sealed class ObservabilityHubTests
{
    // Service, type, schedule or trigger.
    [Theory]
    [InlineData("proxy", "exec", true, "")]
    [InlineData("tailscale-gate", "notify", true, "")]
    [InlineData("gitops-sync", "oneshot", false, "hub-proxy")]
    [InlineData("reading-sync", "oneshot", false, "OnCalendar=*-*-* 10:00:00")]
    [InlineData("system-metrics", "oneshot", false, "OnUnitActiveSec=1min")]
    public void The_inventory_is_that_of_the_document(string name, string type, bool starts, string trigger)
    {
        var site = Deployed.Sample("ObservabilityHub");
        var units = site.Manifest.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);
        Assert.Equal(type, site.Of(name + ".service").Value("Type"));
        Assert.Equal(starts, units[name + ".service"].GetProperty("starts").GetBoolean());
        Assert.Equal(name == "proxy" ? "hub-proxy" : "server", units[name + ".service"].GetProperty("user").GetString());
        if (name == "gitops-sync")
            Assert.Equal(trigger, units[name + ".service"].GetProperty("startedBy")[0].GetProperty("user").GetString());
        else if (trigger.Length > 0)
            Assert.Contains(trigger, site.Of(name + ".timer").ToString(), StringComparison.Ordinal);
    }
}
