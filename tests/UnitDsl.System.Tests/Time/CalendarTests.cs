using System.Text;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Time;

/// <summary>Calendar events mean what systemd makes of them: the verdict, the normal form and ten moments.</summary>
public sealed class CalendarTests
{
    private const int Iterations = 10;

    /// <summary>A zone, a moment not long before its clocks are changed, and the short names of its times.</summary>
    public static TheoryData<string, string, string> Places { get; } = new()
    {
        { "UTC", "2026-01-01 00:00:00 UTC", "UTC" },
        { "Europe/Berlin", "2026-03-28 23:30:00", "CET CEST" },
        { "Europe/Berlin", "2026-10-24 22:15:00.5", "CET CEST" },
        { "America/New_York", "2027-12-31 23:59:59", "EST EDT" },
        { "America/New_York", "2026-10-31 12:00:00", "EST EDT" },
        { "Australia/Lord_Howe", "2026-04-04 12:00:00", "+1030 +11" },
        { "Australia/Lord_Howe", "2026-10-03 12:00:00", "+1030 +11" },
        { "Europe/Dublin", "2026-03-28 00:00:00", "GMT IST" },
        { "Africa/Casablanca", "2026-02-14 12:00:00", "+00 +01" },
        { "Africa/Cairo", "2026-10-29 12:00:00", "EET EEST" },
        { "America/Santiago", "2026-09-05 12:00:00", "-03 -04" },
        { "America/St_Johns", "2026-10-31 12:00:00", "NST NDT" },
        { "Antarctica/Troll", "2026-10-24 12:00:00", "+00 +02" },
        { "Asia/Gaza", "2026-02-13 12:00:00", "EET EEST" },
        { "Pacific/Apia", "2011-12-29 12:00:00", "-10 -11 +13 +14" },
    };

    /// <summary>The moments around which clocks are changed, to the hour.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "Europe/Berlin", "2026-10-25 02:25:00 CEST", "CET CEST" },
        { "Europe/Berlin", "2026-03-29 01:55:59", "CET CEST" },
        { "Europe/Berlin", "2026-03-29 03:00:00 CEST", "CET CEST" },
        { "America/New_York", "2026-11-01 01:30:30 EDT", "EST EDT" },
        { "Europe/Dublin", "2026-03-29 00:30:00", "GMT IST" },
        { "Europe/Dublin", "2026-10-25 00:30:00", "GMT IST" },
        { "Australia/Lord_Howe", "2026-04-05 01:20:00", "+1030 +11 UTC" },
        { "Australia/Lord_Howe", "2026-10-04 01:20:00", "+1030 +11 Europe/Berlin" },
        { "Africa/Cairo", "2026-04-23 23:20:00", "EET EEST" },
        { "America/Santiago", "2026-09-05 23:20:00", "-04 -03" },
        { "Antarctica/Troll", "2026-10-25 00:20:00", "+00 +02" },
        { "Asia/Tokyo", "2026-10-25 00:20:00", "JST JDT" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Listed_events(string zone, string from, string names) => Compare(ListedEvents.All.Concat(Named(ListedEvents.All, names)), zone, from);

    [Theory]
    [MemberData(nameof(Places))]
    public void Generated_events(string zone, string from, string names) =>
        Compare(CalendarGenerators.Any.Take(800).Concat(Named(CalendarGenerators.Zoneless.Take(200), names)), zone, from);

    [Theory]
    [MemberData(nameof(Places))]
    public void Events_from_the_beginning_of_time(string zone, string from, string names)
    {
        _ = from;
        Compare(ListedEvents.All.Concat(CalendarGenerators.Valid.Take(200)).Concat(Named(CalendarGenerators.Zoneless.Take(100), names)), zone, "@0");
    }

    [Theory]
    [InlineData("UTC", "@0")]
    [InlineData("Europe/Berlin", "@1")]
    [InlineData("America/New_York", "1970-01-01 00:00:00")]
    [InlineData("UTC", "2199-12-31 23:50:00 UTC")]
    [InlineData("Pacific/Kiritimati", "2199-12-31 23:50:00")]
    [InlineData("UTC", "9999-12-30 23:59:58 UTC")]
    [InlineData("Europe/Moscow", "2014-10-25 12:00:00")]
    public void Events_at_the_ends_of_time(string zone, string from) => Compare(ListedEvents.All.Concat(CalendarGenerators.Valid.Take(400)), zone, from);

    /// <summary>With the short name of the local time behind them, which systemd takes literally until clocks are changed.</summary>
    [Theory]
    [MemberData(nameof(Changes))]
    public void Events_around_a_change_of_clocks(string zone, string from, string names)
    {
        string[] events = [.. ListedEvents.AroundChanges, .. CalendarGenerators.Times.Take(300)];
        Compare(events.Concat(Named(events, names)), zone, from);
    }

    /// <summary>The tool looks at the clock by itself, somewhen between our two looks; so one of them has to agree.</summary>
    [Theory]
    [InlineData("UTC", "@0")]
    [InlineData("Europe/Berlin", "1999-12-31 12:00:00")]
    [InlineData("Europe/Berlin", "-25h 59min")]
    [InlineData("Australia/Lord_Howe", "now")]
    [InlineData("Australia/Lord_Howe", "+3month")]
    [InlineData("America/New_York", "2150-06-01 12:00:00")]
    public void How_far_from_now_events_are(string zone, string from)
    {
        InstalledZones.SkipUnlessAvailable();
        foreach (var text in new[] { "*:0/7", "hourly", "daily", "weekly", "monthly", "*-01-01", "2000/25-1-1", "*-02-29", "@5000000000" })
        {
            for (var attempt = 1; ; attempt++)
            {
                var before = Now();
                var their = Analyze.Run("calendar", [text], zone, $"--iterations={Iterations}", $"--base-time={from}").Output;
                string[] ours = [.. new[] { before, Now() }.Select(now => Ours([text], zone, from, now).Single() ?? "")];
                if (ours.Any(our => our.TrimEnd() == their.TrimEnd())) break;
                if (attempt == 3) Assert.Fail($"{zone} {from}: {text}\nsystemd: {their}\nwe: {string.Join('\n', ours)}");
            }
        }
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
        Nothing.In(Analyze.Differences("calendar", events, zone, [$"--iterations={Iterations}", $"--base-time={from}"], batch =>
            Ours(batch, zone, from, Now()).Select(static report => report is null ? null : Analyze.Lasting(report))));
    }

    private static IEnumerable<string> Named(IEnumerable<string> events, string names) =>
        names.Split(' ').SelectMany(name => events.Select(text => $"{text} {name}"));

    private static IEnumerable<string?> Ours(string[] events, string zone, string from, ulong now)
    {
        var report = new CalendarReport(now, InstalledZones.Find(zone)!, InstalledZones.Find);
        Assert.True(report.TryReadBaseTime(from, out var baseTime, out var problem), problem.Message);
        foreach (var text in events)
        {
            var output = new StringBuilder();
            yield return report.TryWrite(text, baseTime, Iterations, output, out _) ? output.ToString() : null;
        }
    }

    private static ulong Now() => (ulong)(DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks / 10;
}
