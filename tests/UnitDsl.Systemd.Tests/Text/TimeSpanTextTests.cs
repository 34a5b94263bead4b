using System.Globalization;
using FsCheck.Fluent;
using UnitDsl.Testing;

namespace UnitDsl.Systemd.Tests;

public sealed class TimeSpanTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(10, "10s")]
    [InlineData(0.5, "500ms")]
    [InlineData(1.5, "1s 500ms")]
    [InlineData(0.000001, "1us")]
    [InlineData(90, "1min 30s")]
    [InlineData(120, "2min")]
    [InlineData(3600, "1h")]
    [InlineData(86400, "1d")]
    [InlineData(604800, "1w")]
    [InlineData(31536000, "365d")]
    [InlineData(0.1 + 0.2, "300ms")]
    [InlineData(double.PositiveInfinity, "infinity")]
    public void Seconds_become_the_text_a_reader_expects(double seconds, string expected) =>
        Assert.Equal(expected, TimeSpanText.FromSeconds(seconds));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e-7)]
    [InlineData(1e13)]
    public void What_systemd_cannot_count_is_refused(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeSpanText.FromSeconds(seconds));

    [Fact]
    public void Systemd_reads_the_same_microseconds_back()
    {
        Tool.SkipUnlessInstalled("systemd-analyze");
        var generator = from whole in Gen.Choose(0, int.MaxValue)
                        from scale in Gen.Elements(1UL, 1000UL, 1_000_000UL, 60_000_000UL, 3_600_000_000UL, 86_400_000_000UL, 604_800_000_000UL)
                        from rest in Gen.Elements(0UL, 0UL, 1UL, 999UL, 500_000UL)
                        select (((ulong)whole >> ((int)(scale % 7) * 4)) * scale) + rest;
        ulong[] samples = [.. generator.Take(1000).Where(value => value <= 9_000_000_000_000_000_000), 9_000_000_000_000_000_000];
        string[] texts = [.. samples.Select(TimeSpanText.FromMicroseconds)];

        var result = Tool.Run("systemd-analyze", ["timespan", "--", .. texts]);

        var read = result.Output.Split('\n').Where(line => line.Contains("μs: ", StringComparison.Ordinal))
            .Select(line => ulong.Parse(line.AsSpan(line.IndexOf(": ", StringComparison.Ordinal) + 2), CultureInfo.InvariantCulture));
        Assert.Equal(samples, read);
    }
}
