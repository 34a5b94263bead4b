using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Time spans.</summary>
public sealed class TimeSpanSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["timespan", "timespan-nsec"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "0", "5", "infinity", "x", "1us", "0.5us", "2s", "5min", "5min 20s", "1h 30min", "1h30min", "1.5h", "0.1", ".5s", "5.", "5. s", "1,5s",
        "-3s", "-0", "+5", "500ms", "5M", "5m", "5 mins", "5mins", "5min5", "5 5", "5s5", "5s 5", "1d", "1w", "1month", "1y", "5 years", "5Min",
        "5 fortnights", "5sec", "5 seconds", "5second", "5hr", "5hrs", "5msec", "5usec", "5µs", "5μs", "5ns", "5nsec", "1.5ns", "infinity 5",
        "5 infinity", "Infinity", "unlimited", "never", "inf", "%i", "%Z", "5%%", "%% 5", "%j", "5%i", "584542years", "584541years", "213503982d",
        "213503981d 23h", "18446744073709551615us", "18446744073709551614us", "9223372036854775807us", "9223372036854775808us", "9223372036854775807",
        "18446744073709s", "18446744073708s", "600years", "500years", "0.0000001", "0.33333333333333333333", "1.123456789s", "3.14159h", "999us",
        "1ms", "1s", "1000ms", "1001ms", "s", "5 s", "5  s  3ms", "\v5",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (4, ListOf(Part)),
            (2, ListOf(Part, "")),
            (1, Gen.Choose(0, 100000).Select(static number => number.ToString())),
            (1, OneOf("infinity", "0", "%i")));

    private static Gen<string> Part =>
        from number in Gen.Choose(0, 900)
        from point in Gen.Elements("", "", "", ".5", ".25", ".125", ".")
        from unit in Gen.Elements("us", "ms", "s", "min", "h", "d", "w", "month", "y", "", "sec", "m", "M", " s", "hours", "\u00b5s", "ns", "mins")
        select number + point + unit;
}
