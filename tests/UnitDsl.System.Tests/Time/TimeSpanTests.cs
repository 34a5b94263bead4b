using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;

namespace UnitDsl.SystemTests.Time;

/// <summary>Time spans are what systemd makes of them: the verdict, the microseconds and the text for people.</summary>
public sealed class TimeSpanTests
{
    private static readonly string[] units =
    [
        "", "us", "usec", "µs", "μs", "ms", "msec", "s", "sec", "second", "seconds", "m", "min", "minute", "minutes", "h", "hr", "hour", "hours",
        "d", "day", "days", "w", "week", "weeks", "M", "month", "months", "y", "year", "years",
    ];

    private static readonly string[] strange = ["secs", "mins", "ns", "nsec", "H", "S", "D", "mon", "mo", "x", "é", "usecs", "%", "min.", "s,", "\u00a0s"];

    private static readonly string[] listed =
    [
        "0", "1", "90", "5s", "5 s", "1.5h", "1h 30min", "2d3h", "1y 12h", "5min 20s", "infinity", " infinity ", "infinityx", "infinity 1", "Infinity", "inf", "", " ", "-1", "-0", "+1", "+ 1", "++1", "+-1", "1e3", "0x10",
        "1.s", ".5s", ".", "s", "5.", "1..5", "12.34.56", "12.34s.56", "12.34 .56", "1h30", "10min 5", "1 2 3", "1,5s", "5sec!", "5mins", "10 secs", "1 hours", "1hours", "5mon", "1h -5m", "1H",
        "18446744073709551614us", "18446744073709551615us", "18446744073709551616us", "9223372036854775807us", "9223372036854775808us", "18446744073709s", "18446744073710s", "18446744073709.551614s", "18446744073709.551615s",
        "9223372036854775807us 9223372036854775807us", "9223372036854775807us 9223372036854775806us 1us", "9223372036854775807us 9223372036854775807us 1us", "584542y", "584543y", "0.0000001s", "0.9999999s", "0.1us", "0.5us", "0.1y", "0.333333333y",
        "0.00000000000000000000000000000000000000000001h", "00000000000000000000000000000001s", "1month", "1months", "1M1m", "5s5s", "\t5\ts\t", "5\v", "\v5", "\f+5", "\v-5", "\v-0", "\v.5", "1 \vs", "1\u00b5s", "1\u03bcs", "1\u00b5", "1μ", "1 μs2µs",
        "1.5 h", "1.5\th", "3 .5", "1 s.5", "59.999999s", "60s", "59s 999ms 999us", "1min 0.5s", "999us", "1000us", "999999us", "1ms 1us", "30y 11month 3w 6d 23h 59min 59.999999s",
    ];

    private static Gen<string> Number => Gen.Frequency(
        (5, Gen.Choose(0, 400).Select(static n => Text(n))),
        (2, Gen.Choose(0, int.MaxValue).Select(static n => Text(n))),
        (1, from a in Gen.Choose(0, int.MaxValue) from b in Gen.Choose(0, int.MaxValue) select Text((long)a * b)),
        (1, from a in Gen.Choose(1, 9) from zeros in Gen.Choose(10, 20) select a + new string('0', zeros)),
        (3, from whole in Gen.Choose(0, 90) from fraction in Gen.Choose(0, int.MaxValue) select $"{whole}.{fraction}"),
        (1, from fraction in Gen.Choose(0, 1000) select $".{fraction}"));

    private static Gen<string> Item => from number in Number from blank in Gen.Elements("", "", " ", "\t") from unit in Gen.Elements(units) select number + blank + unit;

    private static Gen<string> Valid => from items in Item.NonEmptyListOf() from blank in Gen.Elements(" ", " ", "", "  ") select string.Join(blank, items.Take(5));

    private static Gen<string> Strange => from valid in Valid from piece in Gen.Elements(strange) from more in Gen.Elements("", " 5s", "-", "+5") from sign in Gen.Elements("", "", "+", "-", " ") select sign + valid + piece + more;

    private static Gen<string> Rubbish => from pieces in Gen.Elements("0", "5", ".", " ", "\t", "+", "-", "s", "m", "min", "M", "h", "in", "infinity", "u", "99999999999", "\v", "e").ListOf() select string.Concat(pieces);

    [Fact]
    public void Listed_spans() => Compare(listed);

    [Fact]
    public void Every_unit_with_everything_around_it() => Compare(units.Concat(strange).SelectMany(unit => new[] { $"1{unit}", $"1 {unit}", $"1.5{unit}", $"1{unit}2{unit}", $"3{unit} 4", $"{unit}", $"1{unit}s" }));

    [Fact]
    public void Generated_spans() => Compare(Gen.Frequency((5, Valid), (2, Strange), (2, Rubbish)).Take(3000));

    [Fact]
    public void Installed_spans()
    {
        const string Units = "/usr/lib/systemd/system";
        if (!Directory.Exists(Units)) Assert.Skip("No units are installed.");
        Compare(Directory.EnumerateFiles(Units).SelectMany(File.ReadLines).Select(static line => line.Split('=', 2))
            .Where(static pair => pair.Length == 2 && pair[0].EndsWith("Sec", StringComparison.Ordinal)).Select(static pair => pair[1].Trim()));
    }

    private static void Compare(IEnumerable<string> spans)
    {
        string[] all = [.. spans.Distinct()];
        string[] fine = [.. all.Where(static text => Ours(text) is not null)];
        Nothing.In(Analyze.Differences("timespan", fine, "UTC", [], static batch => batch.Select(Ours)));

        // The tool ends at the first span that it refuses. A unit may hold any number of them, unless nothing is left of the value there.
        string[] refused = [.. all.Except(fine)];
        string[] lines = [.. refused.Where(static text => text.Trim(' ', '\t').Length > 0)];
        Nothing.In(lines.Except(SpanUnits.Refused(lines)).Select(static text => $"{CSharp.Literal(text)}: systemd takes it, we do not"));
        Nothing.In(refused.Except(lines).Where(static text => Analyze.Run("timespan", [text], "UTC").ExitCode == 0).Select(static text => $"{CSharp.Literal(text)}: systemd takes it, we do not"));
    }

    private static string? Ours(string text)
    {
        var output = new StringBuilder();
        return TimeSpanReport.TryWrite(text, output, out _) ? output.ToString() : null;
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
