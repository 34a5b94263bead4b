using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Time;

/// <summary>Time spans in units: how exact they are shown, and those that count nanoseconds.</summary>
public sealed class TimeSpanUnitTests
{
    private const ulong Second = 1_000_000;

    private static readonly string[] units =
    [
        "", "ns", "nsec", "us", "usec", "µs", "μs", "ms", "msec", "s", "sec", "second", "seconds", "m", "min", "minute", "minutes", "h", "hr", "hour", "hours",
        "d", "day", "days", "w", "week", "weeks", "M", "month", "months", "y", "year", "years", "n", "nsecs", "secs", "mon", "H",
    ];

    private static readonly string[] listed =
    [
        "0", "1", "5ns", "5 nsec", "1.5ns", "1.5us", "0.0015us", "infinity", "infinityx", "infinity 1", "Infinity", "-1", "-0", "+1", "+ 1", "1e3", "1.s", ".5s", "5.", "1..5", "1h30", "1h 30", "10min 5", "1 2 3", "1,5s", "\v5", "\v-5", "5\v",
        "18446744073709551614", "18446744073709551615", "18446744073709551616", "9223372036854775807", "9223372036854775808", "18446744073s", "18446744074s", "18446744073.709551614s", "18446744073.709551615s", "584y", "585y", "584.6y",
        "9223372036854775807ns 9223372036854775807ns", "9223372036854775807ns 9223372036854775806ns 1ns", "9223372036854775807ns 9223372036854775807ns 1ns", "0.0000000001s", "0.9999999999s", "0.333333333333y", "1M1m", "5s5s", "5ns5us", "1n", "1 \u00b5s 2\u03bcs",
    ];

    private static Gen<string> Number => Gen.Frequency(
        (5, Gen.Choose(0, 400).Select(static n => n.ToString(CultureInfo.InvariantCulture))),
        (2, from a in Gen.Choose(0, int.MaxValue) from b in Gen.Choose(0, int.MaxValue) select ((long)a * b).ToString(CultureInfo.InvariantCulture)),
        (3, from whole in Gen.Choose(0, 90) from fraction in Gen.Choose(0, int.MaxValue) select $"{whole}.{fraction}"));

    private static Gen<string> Nanoseconds =>
        from items in (from number in Number from blank in Gen.Elements("", "", " ") from unit in Gen.Elements(units) select number + blank + unit).NonEmptyListOf()
        from blank in Gen.Elements(" ", " ", "")
        select string.Join(blank, items.Take(4));

    // Of all sizes, and close to where one more unit is shown.
    private static Gen<ulong> Spans => Gen.Frequency(
        (2, from bits in Gen.Choose(0, 62) from high in Gen.Choose(0, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) select (((ulong)high << 32) | (uint)low) >> bits),
        (3, from unit in Gen.Elements(1UL, 1000UL, Second, 60 * Second, 3600 * Second, 86_400 * Second, 604_800 * Second, 2_629_800 * Second, 31_557_600 * Second)
            from count in Gen.Choose(1, 70) from more in Gen.Elements(0L, -1L, 1L, 999L, 1000L, 250_000L, 500_000L, 999_999L, 1_000_000L, 59_999_999L) select (ulong)Math.Max(0L, ((long)unit * count) + more)));

    [Theory]
    [InlineData("[Service]\nExecStart=/bin/true\nRestartSec=*us\n", "RestartSec", Second, ulong.MaxValue)]
    [InlineData("[Unit]\nJobTimeoutSec=*us\n[Service]\nExecStart=/bin/true\n", "Job Timeout", 0UL, ulong.MaxValue)]
    [InlineData("[Service]\nExecStart=/bin/true\nCPUQuotaPeriodSec=*us\n", "CPUQuotaPeriodSec", 1UL, Second)]
    public void Spans_are_shown_as_exactly_as_systemd_shows_them(string unit, string property, ulong accuracy, ulong most)
    {
        ulong[] spans = [.. Spans.Take(1000).Where(span => span >= 1000 && span <= most).Distinct()];
        Assert.True(spans.Length > 100);
        string[] values = [.. spans.Select(static span => span.ToString(CultureInfo.InvariantCulture))];
        Nothing.In(values.Zip(SpanUnits.Shown(values, unit, property), spans).Select(asked => (Value: asked.First, Their: asked.Second, Our: TimeSpanFormat.Format(asked.Third, accuracy)))
            .Where(static asked => asked.Their != asked.Our).Select(static asked => $"{asked.Value}us\n  systemd: {asked.Their}\n  we: {asked.Our}"));
    }

    [Fact]
    public void Nanoseconds_are_read_as_systemd_reads_them()
    {
        string[] values = [.. listed.Concat(units.SelectMany(static unit => new[] { $"1{unit}", $"1.5 {unit}", $"2{unit}3{unit}" })).Concat(Nanoseconds.Take(1000)).Distinct()];
        var shown = SpanUnits.Shown(values, "[Service]\nExecStart=/bin/true\nTimerSlackNSec=*\n", "TimerSlackNSec");
        Nothing.In(values.Zip(shown).Select(static asked => (Value: asked.First, Their: asked.Second ?? "refuses it", Our: Ours(asked.First)))
            .Where(static asked => asked.Their != asked.Our && !(asked.Value == "infinity" && asked.Our == "infinity")).Select(static asked => $"{CSharp.Literal(asked.Value)}\n  systemd: {asked.Their}\n  we: {asked.Our}"));
    }

    // Infinity is the one value of which the dump says nothing.
    private static string Ours(string text) => !TimeSpanParser.TryParseNanoseconds(text, 1, out var span, out _) ? "refuses it"
        : span == TimeSpanParser.Infinity ? "infinity" : span.ToString(CultureInfo.InvariantCulture);
}
