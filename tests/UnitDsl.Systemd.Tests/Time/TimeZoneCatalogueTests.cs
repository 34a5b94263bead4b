namespace UnitDsl.Systemd.Tests;

public sealed class TimeZoneCatalogueTests
{
    private const string Tree = "/usr/share/zoneinfo";

    [Theory]
    [InlineData("Europe/Berlin", 1_782_900_000, 7200, "CEST")]
    [InlineData("Europe/Berlin", 1_767_225_600, 3600, "CET")]
    [InlineData("UTC", 0, 0, "UTC")]
    [InlineData("Asia/Calcutta", 1_767_225_600, 19_800, "IST")]
    [InlineData("Africa/Casablanca", 1_771_120_800, 0, "+00")]
    public void A_zone_is_found_by_name(string name, long moment, int offset, string shown)
    {
        var type = TimeZoneCatalogue.Find(name)!.At(moment);
        Assert.Equal((offset, shown), (type.Offset, type.Name));
    }

    [Theory]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Nowhere", null)]
    public void An_unknown_zone_has_neighbours(string name, string? near)
    {
        Assert.False(TimeZoneCatalogue.Contains(name));
        Assert.Null(TimeZoneCatalogue.Find(name));
        Assert.Equal(near, TimeZoneCatalogue.Suggest(name));
    }

    [Fact]
    public void All_zones_are_those_of_the_database()
    {
        var database = Path.Combine(Tree, "tzdata.zi");
        if (!File.Exists(database) || !File.ReadLines(database).First().Contains(TimeZoneCatalogue.Release, StringComparison.Ordinal))
            Assert.Skip($"Release {TimeZoneCatalogue.Release} of the time zone database is not installed.");

        var names = File.ReadLines(database).Select(static line => line.Split(' ')).Where(static word => word[0] is "Z" or "L").Select(static word => word[0] == "Z" ? word[1] : word[2]);
        Assert.Equal(names.Order(StringComparer.Ordinal), TimeZoneCatalogue.Names.Order(StringComparer.Ordinal));
        foreach (var name in TimeZoneCatalogue.Names)
        {
            var (known, installed) = (TimeZoneCatalogue.Find(name)!, TimeZoneRules.FromFile(File.ReadAllBytes(Path.Combine(Tree, name)))!);
            for (var moment = 1_775_000_000L; moment < 4_000_000_000; moment += 86_400 * 6)
                if (known.At(moment) != installed.At(moment)) Assert.Fail($"{name} at {moment}: {known.At(moment)} instead of {installed.At(moment)}");
        }
    }
}
