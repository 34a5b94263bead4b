namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What the site says of its machines, and what it comes to, in the manifest and the unit files.</summary>
public sealed class SiteFactsTests
{
    private const string Shop = "[ExecStart(\"/bin/shop\"), SyslogIdentifier(\"x\")] public sealed record Shop : Service;";

    [Fact]
    public void The_release_stands_in_the_manifest()
    {
        Assert.Equal(252, Deployed.From("[assembly: Site(\"x\", Systemd = 252)] " + Shop).Manifest.GetProperty("systemd").GetInt32());
        Assert.False(Deployed.From("[assembly: Site(\"x\")] " + Shop).Manifest.TryGetProperty("systemd", out _));
    }

    [Fact]
    public void The_exposure_of_a_service_stands_in_the_manifest_and_in_its_file()
    {
        var deployed = Deployed.From(Shop + " [OnCalendar(\"daily\"), Name(\"shop\")] public sealed record Daily : TimerUnit;");
        var units = deployed.Manifest.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);

        Assert.Equal(9.6m, units["shop.service"].GetProperty("exposure").GetDecimal());
        Assert.False(units["shop.timer"].TryGetProperty("exposure", out _));
        Assert.Contains("\n# exposure 9.6\n", deployed.Files["root/etc/systemd/system/shop.service"], StringComparison.Ordinal);
        Assert.DoesNotContain("exposure", deployed.Files["root/etc/systemd/system/shop.timer"], StringComparison.Ordinal);
    }
}
