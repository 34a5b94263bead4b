using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Calendar events.</summary>
public sealed class CalendarSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["calendar"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "daily", "DAILY", "hourly UTC", "weekly Europe/Berlin", "*-*-* 10:00:00", "10:00", "Mon..Fri 10:00", "Mon,Mon 10:00", "Mo 10:00", "Fri-Mon", "25:61", "Foo 10:00", "*:0/5", "*:0/%i", "%i", "%%", "%Z",
        "daily %Z", "2020-01-01", "*-*~1", "*-02~03", "*-*-1/2", "@5", "@-5", "infinity", "5", "1us", "5min", "*-*-* 10:00 Foo/Bar", "0 4 * * *", "midnight", "annually", "every day", "00:00:00.5", "Mon *-*-01",
    ];

    public override Gen<string> Generated(Directive directive) => Gen.Frequency(
        (3, from day in Gen.Elements("", "", "Mon ", "Mon..Fri ", "Sat,Sun ")
            from date in Gen.Elements("", "*-*-* ", "*-*-01 ", "2030-*-1/3 ", "*-2~1 ", "*-1..6-15 ")
            from hour in Gen.Choose(0, 24)
            from minute in Gen.Choose(0, 60)
            from zone in Gen.Elements("", "", " UTC", " Europe/Berlin", " Asia/Tokyo")
            select $"{day}{date}{hour}:{minute}{zone}"),
        (1, OneOf("daily", "hourly", "weekly", "*:0/15", "*-*-* *:00/5:00")));
}
