using System.Text.Json;

namespace UnitDsl.Cli.Tests;

public sealed class TimeTests
{
    [Fact]
    public void A_calendar_event_is_told_with_its_next_times()
    {
        var answer = Answer.To("calendar", "--iterations", "2", "--zone", "Europe/Berlin", "--base-time", "2026-03-27 12:00 UTC", "*-*-* 02:30");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains("  Original form: *-*-* 02:30\nNormalized form: *-*-* 02:30:00\n    Next elapse: Sat 2026-03-28 02:30:00 CET\n       (in UTC): Sat 2026-03-28 01:30:00 UTC\n", answer.Output, StringComparison.Ordinal);

        // The night in which the clocks skip that hour.
        Assert.Contains("Iter. #2: Mon 2026-03-30 02:30:00 CEST\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_never_comes_is_told() => Assert.Equal(
        new Answer(0, "  Original form: *-02-30\nNormalized form: *-02-30 00:00:00\n    Next elapse: never\n", ""), Answer.To("calendar", "*-02-30"));

    [Fact]
    public void What_is_no_event_is_shown_where_it_is_wrong() => Assert.Equal(
        new Answer(1, "", "'25:00': hours go from 0 to 23\n    25:00\n    ^^\n"), Answer.To("calendar", "25:00"));

    [Fact]
    public void Programs_get_json()
    {
        var answer = Answer.To("calendar", "--format", "json", "--zone", "UTC", "--base-time", "2026-01-01 00:00 UTC", "daily", "nope");
        var events = JsonDocument.Parse(answer.Output).RootElement.GetProperty("events");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("2026-01-02T00:00:00Z", events[0].GetProperty("next")[0].GetProperty("utc").GetString());
        Assert.True(events[1].GetProperty("problem").GetProperty("message").GetString()!.Length > 0);
    }

    [Theory]
    [InlineData("there is no time zone 'Europe/Berln'; did you mean Europe/Berlin?", "calendar", "--zone", "Europe/Berln", "daily")]
    [InlineData("--base-time 'soon':", "calendar", "--base-time", "soon", "daily")]
    [InlineData("--iterations takes a number from 1 to 10000", "calendar", "--iterations", "0", "daily")]
    public void A_question_that_makes_no_sense_ends_with_2(string error, params string[] arguments)
    {
        var answer = Answer.To(arguments);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(error, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_span_is_told_in_microseconds_and_words() => Assert.Equal(
        new Answer(0, "Original: 1h 30min\n      \u03bcs: 5400000000\n   Human: 1h 30min\n\nOriginal: 90\n      \u03bcs: 90000000\n   Human: 1min 30s\n", ""),
        Answer.To("timespan", "1h 30min", "90"));

    [Fact]
    public void What_is_no_time_span_is_shown_where_it_is_wrong()
    {
        var answer = Answer.To("timespan", "5 mins", "5s");

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("'5 mins': ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("write 'min'\n    5 mins\n      ^^^^\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Original: 5s\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_time_spans_as_json()
    {
        var answer = Answer.To("timespan", "--format", "json", "infinity", "1.5s");
        var spans = JsonDocument.Parse(answer.Output).RootElement.GetProperty("spans");

        Assert.Equal((0, JsonValueKind.Null, 1_500_000), (answer.ExitCode, spans[0].GetProperty("microseconds").ValueKind, spans[1].GetProperty("microseconds").GetInt32()));
    }
}
