using System.Text;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Time;

/// <summary>Calendar events mean what systemd makes of them: the verdict, the normal form and ten moments.</summary>
public sealed class CalendarTests
{
    private const int Iterations = 10;

    public static TheoryData<string, string> Places { get; } = new()
    {
        { "UTC", "2026-01-01 00:00:00 UTC" },
        { "Europe/Berlin", "2026-03-28 23:30:00" },
        { "Europe/Berlin", "2026-10-24 22:15:00.5" },
        { "America/New_York", "2027-12-31 23:59:59" },
        { "America/New_York", "2026-10-31 12:00:00" },
        { "Australia/Lord_Howe", "2026-04-04 12:00:00" },
        { "Australia/Lord_Howe", "2026-10-03 12:00:00" },
        { "Europe/Dublin", "2026-03-28 00:00:00" },
        { "Africa/Casablanca", "2026-02-14 12:00:00" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Listed_events(string zone, string from) => Compare(ListedEvents.All, zone, from);

    [Theory]
    [MemberData(nameof(Places))]
    public void Generated_events(string zone, string from) => Compare(CalendarGenerators.Any.Take(1200), zone, from);

    [Theory]
    [InlineData("UTC", "@0")]
    [InlineData("Europe/Berlin", "@1")]
    [InlineData("America/New_York", "1970-01-01 00:00:00")]
    [InlineData("UTC", "2199-12-31 23:50:00 UTC")]
    [InlineData("Pacific/Kiritimati", "2199-12-31 23:50:00")]
    [InlineData("Pacific/Apia", "2011-12-29 12:00:00")]
    [InlineData("UTC", "9999-12-30 23:59:58 UTC")]
    [InlineData("Europe/Moscow", "2014-10-25 12:00:00")]
    public void Events_at_the_ends_of_time(string zone, string from) => Compare(ListedEvents.All.Concat(CalendarGenerators.Valid.Take(400)), zone, from);

    /// <summary>With the short name of the local time behind them, which systemd takes literally until clocks are changed.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:25:00 CEST", "CEST")]
    [InlineData("Europe/Berlin", "2026-10-25 02:25:00 CEST", "CET")]
    [InlineData("Europe/Berlin", "2026-03-29 01:55:59", "CET")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00:00 CEST", "CEST")]
    [InlineData("America/New_York", "2026-11-01 01:30:30 EDT", "EDT")]
    [InlineData("Europe/Dublin", "2026-03-29 00:30:00", "GMT")]
    [InlineData("Europe/Dublin", "2026-10-25 00:30:00", "IST")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:20:00", "UTC")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 01:20:00", "Europe/Berlin")]
    [InlineData("Africa/Cairo", "2026-04-23 23:20:00", "EET")]
    [InlineData("America/Santiago", "2026-09-05 23:20:00", "-04")]
    public void Events_around_a_change_of_clocks(string zone, string from, string name)
    {
        string[] events = [.. ListedEvents.AroundChanges, .. CalendarGenerators.Times.Take(300)];
        Compare(events.Concat(events.Select(text => $"{text} {name}")), zone, from);
    }

    [Fact]
    public void Installed_events()
    {
        const string Units = "/usr/lib/systemd/system";
        if (!Directory.Exists(Units)) Assert.Skip("No units are installed.");
        var events = Directory.EnumerateFiles(Units, "*.timer").SelectMany(File.ReadLines)
            .Where(static line => line.StartsWith("OnCalendar=", StringComparison.Ordinal)).Select(static line => line["OnCalendar=".Length..].Trim()).ToArray();
        Compare(events, "Europe/Berlin", "2026-01-01 12:00:00");
    }

    private static void Compare(IEnumerable<string> events, string zone, string from)
    {
        InstalledZones.SkipUnlessAvailable();
        Nothing.In(Analyze.Differences("calendar", events, zone, [$"--iterations={Iterations}", $"--base-time={from}"], batch => Ours(batch, zone, from)));
    }

    private static IEnumerable<string?> Ours(string[] events, string zone, string from)
    {
        var report = new CalendarReport(0, InstalledZones.Find(zone)!, InstalledZones.Find);
        Assert.True(report.TryReadBaseTime(from, out var baseTime, out var problem), problem.Message);
        foreach (var text in events)
        {
            var output = new StringBuilder();
            yield return report.TryWrite(text, baseTime, Iterations, output, out _) ? Analyze.Lasting(output.ToString()) : null;
        }
    }
}
