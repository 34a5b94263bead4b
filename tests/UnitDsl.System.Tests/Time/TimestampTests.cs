using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Time;

/// <summary>Time stamps are what systemd makes of them, and how far they are from now is said in its words.</summary>
public sealed class TimestampTests
{
    private static readonly string[] listed =
    [
        "2026-01-01 00:00:00 UTC", "2026-01-01 00:00:00", "2026-01-01 00:00", "2026-01-01", "26-01-01", "69-01-01", "70-01-01", "68-12-31 23:59:59", "1970-01-01 UTC", "1970-01-01", "1969-12-31", "9999-12-30 23:59:59 UTC", "9999-12-31 UTC",
        "@0", "@1", "@123", "@123.5", "@1.0000001", "@5min", "@5 min", "@-5", "@", "@infinity", "@253402214399", "@253402214400", "@99999999999999", "Thu 2026-01-01", "Fri 2026-01-01", "thursday 2026-01-01", "Thu  2026-01-01", "Thu, 2026-01-01",
        "2026-02-30", "2026-02-29 12:00", "2026-04-31 UTC", "2026-13-01", "2026-00-01", "2026-01-32", "2026-01-01 24:00", "2026-01-01 23:60", "2026-01-01 23:59:60", "2026-01-01 23:59:61 UTC", "2026-01-01 23:59:62", "2026-1-1 1:2:3",
        "2026-01-01  12:00", "2026-01-01\t12:00", " 2026-01-01", "2026-01-01 ", "2026 -01-01", "2026- 01- 01 12: 00", "2026-01-01 12:00:00.5", "2026-01-01 12:00:00.", "2026-01-01 12:00:00.1234567 UTC", "2026-01-01 12:00.5", "2026-01-01 12:00:00.9999999",
        "2026-01-01T12:00:00Z", "2026-01-01 12:00 utc", "2026-01-01 12:00 CEST", "2026-07-01 12:00 CEST", "2026-07-01 12:00 CET", "2026-07-01 12:00 Europe/Berlin", "2026-07-01 12:00 Asia/Tokyo", "2026-07-01 12:00 Etc/UTC", "2026-07-01 12:00 GMT",
        "2026-07-01 12:00 EDT", "2026-07-01 12:00 EST", "2026-03-29 02:30", "2026-03-29 02:30:00 CET", "2026-03-29 02:30:00 CEST", "2026-10-25 02:30", "2026-10-25 02:30 CEST", "2026-03-08 02:30", "2026-11-01 01:30", "2026-11-01 01:30 EDT",
        "2026-04-05 01:45", "2026-10-04 02:15", "UTC", " UTC", "", " ", "nowx", "Now", "todayx", "now UTC", "2026", "2026-01", "12", "12:", ":12", "20260101", "026-01-01", "12345-01-01", "0-1-1", "100-1-1", "00-01-01", "99-12-31", "2026-01-01 12", "Mon", "Mon UTC",
    ];

    private static readonly string[] relative =
    [
        "now", "today", "yesterday", "tomorrow", "today UTC", "tomorrow UTC", "yesterday UTC", "+1h 30s", "-1h", "+0", "-0", "1h 5s ago", "1h 30s left", "5 min 3s ago", "+1y 1h", "+3month 2d 1h", "-1w 3d", "-2d 5s", "+25h 10min", "-24h", "+6h 10min 5s", "+59min 5s", "+5min 5s", "+4min 30.5s",
        "+61.5s", "+1.5s", "-30.5s", "+1w 1h", "+13month 1h", "-100y", "-56y", "+infinity", "-infinity", "infinity ago", "+8000y", "+7900y 1h", "+ 5.5s", "+-5", " ago", "5 ago", "ago", "1h  ago", "1h ago UTC", "12:00", "12:00:30", "12:00:30.25", "00:00 UTC", "23:59:59.999999",
    ];

    private static Gen<string> Stamps =>
        from day in Gen.Elements("", "", "", "Mon ", "thu ", "Friday ")
        from year in Gen.Choose(1968, 2110)
        from month in Gen.Choose(0, 13)
        from date in Gen.Choose(0, 32)
        from hour in Gen.Choose(0, 24)
        from minute in Gen.Choose(0, 60)
        from second in Gen.Elements("", ":00", ":59", ":60", ":61", ":62", ":30.5", ":01.9999999")
        from shape in Gen.Choose(0, 4)
        from zone in Gen.Elements("", "", "", " UTC", " CET", " CEST", " EDT", " Europe/Berlin", " +11", " +1030")
        let full = $"{(shape == 0 ? year % 100 : year)}-{month}-{date}"
        select day + (shape == 1 ? full : $"{full} {hour}:{minute}{second}") + zone;

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    public void Listed_and_generated_stamps(string zone) => Nothing.In(Analyze.Differences("timestamp", listed.Concat(Stamps.Take(1000)), zone, [], batch =>
    {
        var report = new TimestampReport(InstalledZones.Find(zone)!, InstalledZones.Find);
        var now = Now();
        return batch.Select(text => Write(report, text, now) is { } lines ? Analyze.Lasting(lines) : null);
    }));

    /// <summary>The tool looks at the clock by itself, somewhen between our two looks; so one of them has to agree, but for what goes by meanwhile.</summary>
    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    public void Stamps_that_depend_on_now(string zone)
    {
        InstalledZones.SkipUnlessAvailable();
        foreach (var text in relative)
        {
            for (var attempt = 1; ; attempt++)
            {
                var before = Now();
                var their = Analyze.Run("timestamp", [text], zone).Output;
                var after = Now();
                string[] ours = [.. new[] { before, after }.Select(now => Write(new TimestampReport(InstalledZones.Find(zone)!, InstalledZones.Find), text, now) ?? "")];
                if (ours.Any(our => Coarse(our) == Coarse(their))) break;
                if (attempt == 3) Assert.Fail($"{zone}: {text}\nsystemd: {their}\nwe: {string.Join('\n', ours)}");
            }
        }
    }

    // Fractions of the second in which both were asked.
    private static string Coarse(string report) => string.Concat(report.Split('\n').Select(static line =>
        line.Contains("UNIX seconds", StringComparison.Ordinal) ? line.Split('.')[0] + "\n" : Analyze.IsRelative(line) && IsTiny(line) ? "about now\n" : line + "\n"));

    private static bool IsTiny(string line) => line.Contains("us ", StringComparison.Ordinal) || line.Contains("ms ", StringComparison.Ordinal) || line.EndsWith(" now", StringComparison.Ordinal);

    private static string? Write(TimestampReport report, string text, ulong now)
    {
        var output = new StringBuilder();
        return report.TryWrite(text, now, output, out _) ? output.ToString() : null;
    }

    private static ulong Now() => (ulong)(DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks / 10;
}
