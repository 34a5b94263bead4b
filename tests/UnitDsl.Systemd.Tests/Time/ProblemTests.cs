namespace UnitDsl.Systemd.Tests;

/// <summary>What is wrong is shown where it is, in plain words, with what to write where that is evident.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("5 mins", "mins", "min")]
    [InlineData("10 secs", "secs", "s")]
    [InlineData("1h 5mon", "mon", "month")]
    [InlineData("2 horus", "horus", "hours")]
    [InlineData("1,5s", ",", ".")]
    [InlineData("Infinity", "Infinity", "infinity")]
    [InlineData("-5s", "-5", "5")]
    [InlineData("5 fortnights", "fortnights", null)]
    [InlineData("99999999999999", "99999999999999", null)]
    [InlineData("1h 5.s", "5.", "5")]
    [InlineData("s", "s", null)]
    [InlineData("5%", "%", null)]
    public void Time_spans(string text, string wrong, string? instead)
    {
        Assert.False(TimeSpanParser.TryParse(text, TimeSpanParser.Seconds, out _, out var problem));
        AssertProblem(text, wrong, instead, problem);
        if (instead is not null) Assert.True(TimeSpanParser.TryParse(Repaired(text, problem), out _));
    }

    [Theory]
    [InlineData("*/5 * * * *", "*/5 * * * *", "*:0/5")]
    [InlineData("0 9 * * 1-5", "0 9 * * 1-5", "Mon..Fri 09:00")]
    [InlineData("30 2 1 * *", "30 2 1 * *", "*-*-01 02:30")]
    [InlineData("0 0 13 * 5", "0 0 13 * 5", null)]
    [InlineData("@daily", "@daily", "daily")]
    [InlineData("9am", "9am", "09:00")]
    [InlineData("Mon 5:30 pm", "Mon 5:30 pm", "Mon 17:30")]
    [InlineData("every 15 min", "every 15 min", "*:0/15")]
    [InlineData("dayly", "dayly", "daily")]
    [InlineData("Mond 9:00", "Mond", "Mon")]
    [InlineData("Mon..Fir 9:00", "Fir", "Fri")]
    [InlineData("25:00", "25", null)]
    [InlineData("24:00", "24", "00")]
    [InlineData("*-13-01", "13", null)]
    [InlineData("9:00 europe/berlin", "europe/berlin", "Europe/Berlin")]
    [InlineData("9:00 Z", "Z", "UTC")]
    [InlineData("2026-01-01T10:00:00", "2026-01-01T10:00:00", "2026-01-01 10:00:00")]
    [InlineData("2026/01/31", "2026/01/31", "2026-01-31")]
    [InlineData("*/5:00", "*", "0")]
    [InlineData(" daily", " daily", "daily")]
    [InlineData("daily ", " ", "")]
    [InlineData("*-*-30/40", "30/40", null)]
    public void Calendar_events(string text, string wrong, string? instead)
    {
        Assert.False(CalendarSpec.TryParse(text, out _, out var problem));
        AssertProblem(text, wrong, instead, problem);
        if (instead is not null) Assert.True(CalendarSpec.TryParse(Repaired(text, problem), out _, out _));
    }

    [Fact]
    public void Nothing_makes_them_throw_or_point_beyond_the_text()
    {
        foreach (var text in Hostile.Text.Take(3000).Concat(["", "\0", "12:00\0", "Mon\0", "1-1\0", "@\0", "9:0 \0"]))
        {
            if (!CalendarSpec.TryParse(text, out _, out var problem)) AssertInside(text, problem);
            if (!TimeSpanParser.TryParse(text, 1, out _, out problem)) AssertInside(text, problem);
            if (!TimeSpanParser.TryParseNanoseconds(text, 1, out _, out problem)) AssertInside(text, problem);
            if (!TimestampParser.TryParse(text, 0, TimeZoneRules.Utc, out _, out problem)) AssertInside(text, problem);
        }
    }

    [Theory]
    [InlineData("*-02-30", CalendarOutcome.Never)]
    [InlineData("Mon 2026-01-01", CalendarOutcome.Never)]
    [InlineData("2020-01-01", CalendarOutcome.Never)]
    [InlineData("*-2,4,6,9,11-31", CalendarOutcome.GaveUp)]
    [InlineData("daily", CalendarOutcome.Found)]
    public void What_never_comes_is_known_soon(string text, CalendarOutcome expected)
    {
        Assert.True(CalendarSpec.TryParse(text, out var spec, out _));
        var berlin = TimeZoneCatalogue.Find("Europe/Berlin")!;
        Assert.Equal(expected, spec.Next(1_767_225_600_000_000, berlin, out _));
        Assert.Equal(expected == CalendarOutcome.Found, spec.TryNext(1_767_225_600_000_000, berlin, out _));
        Assert.Equal(CalendarOutcome.TooLate, spec.Next(ulong.MaxValue, berlin, out _));
    }

    [Fact]
    public void Length_costs_no_more_than_its_share()
    {
        var list = string.Concat(Enumerable.Repeat("1,", 500_000));
        foreach (var text in new[] { list, "*:" + list, "Mon," + list, "Mon,," + list, new string(' ', 1_000_000), new string('1', 1_000_000), string.Concat(Enumerable.Repeat("1s ", 300_000)) + "x" })
        {
            Assert.False(CalendarSpec.TryParse(text, out _, out _));
            Assert.False(TimeSpanParser.TryParse(text, 1, out _, out _));
            Assert.False(TimestampParser.TryParse(text, 0, TimeZoneRules.Utc, out _, out _));
        }
    }

    private static void AssertProblem(string text, string wrong, string? instead, TextProblem problem)
    {
        Assert.Equal((wrong, instead), (text.Substring(problem.Offset, problem.Length), problem.Replacement));
        Assert.NotEmpty(problem.Message);
    }

    private static void AssertInside(string text, TextProblem problem)
    {
        Assert.InRange(problem.Offset, 0, text.Length);
        Assert.InRange(problem.Length, 0, text.Length - problem.Offset);
        Assert.NotEmpty(problem.Message);
    }

    private static string Repaired(string text, TextProblem problem) =>
        text[..problem.Offset] + problem.Replacement + text[(problem.Offset + problem.Length)..];
}
