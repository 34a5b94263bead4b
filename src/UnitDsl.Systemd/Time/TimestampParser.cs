namespace UnitDsl.Systemd;

/// <summary>Reads a moment as systemd's tools take it: <c>2026-01-01 12:00 UTC</c>, <c>tomorrow</c>, <c>+1h</c>, <c>2 days ago</c>, <c>@1767225600</c>.</summary>
public static class TimestampParser
{
    private const string Expected = "a time stamp is written like 2026-12-31 23:59:59, now, tomorrow, +1h, 2 days ago or @1767225600";

    /// <summary>The moment, in microseconds since the epoch, as somebody means it at this time in this zone.</summary>
    public static bool TryParse(string text, ulong now, TimeZoneRules local, out ulong moment, out TextProblem problem) =>
        TryParse(text, now, new LocalClock(local), TimeZoneCatalogue.Find, out moment, out problem);

    internal static bool TryParse(string text, ulong now, LocalClock clock, Func<string, TimeZoneRules?> zones, out ulong moment, out TextProblem problem)
    {
        var blank = text.LastIndexOf(' ');
        var name = blank < 0 ? "" : text.Substring(blank + 1);
        // systemd 252 sets out to read it in that zone, and never arrives. A short name that is a zone, such as CET, is no better.
        if (name != "UTC" && CalendarZones.IsName(name) && zones(name) is not null)
        {
            moment = 0;
            return Fail(blank + 1, name.Length, "only UTC, or the short name of the local time, may follow a time stamp", out problem);
        }

        return TryAny(text, now, clock, out moment, out problem);
    }

    private static bool TryAny(string text, ulong now, LocalClock clock, out ulong moment, out TextProblem problem)
    {
        ulong span;
        moment = now;
        problem = default;
        if (text.Length > 0 && text[0] == '@') return TrySpan(text, 1, text.Length, out moment, out problem);
        if (text == "now") return Finish(text, now, 0, 0, out moment, out problem);
        if (text.Length > 0 && text[0] is '+' or '-')
            return TrySpan(text, 1, text.Length, out span, out problem) && Finish(text, now, text[0] == '+' ? span : 0, text[0] == '-' ? span : 0, out moment, out problem);
        foreach (var suffix in new[] { " ago", " left" })
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            return TrySpan(text, 0, text.Length - suffix.Length, out span, out problem)
                && Finish(text, now, suffix == " left" ? span : 0, suffix == " ago" ? span : 0, out moment, out problem);
        }

        var end = text.Length;
        if (CalendarZones.EndsWith(text, end, " UTC"))
            return TryAbsolute(text, end - " UTC".Length, now, new LocalClock(TimeZoneRules.Utc), utc: true, -1, out moment, out problem);
        var (standard, daylight) = clock.Names;
        var wanted = new CalendarZones(static _ => null, standard, daylight).TakeLocalName(text, ref end);
        return TryAbsolute(text, end, now, clock, utc: false, wanted, out moment, out problem);
    }

    private static bool TrySpan(string text, int from, int to, out ulong span, out TextProblem problem)
    {
        if (TimeSpanParser.TryParse(text.Substring(from, to - from), TimeSpanParser.Seconds, out span, out problem)) return true;
        problem = problem with { Offset = problem.Offset + from };
        return false;
    }

    private static bool TryAbsolute(string text, int end, ulong now, LocalClock clock, bool utc, int daylight, out ulong moment, out TextProblem problem)
    {
        moment = 0;
        problem = default;
        var time = clock.Show((long)(now / TimeUnit.Second));
        time.Daylight = utc ? 0 : daylight;
        var fraction = 0;
        var word = text.Substring(0, end);
        if (word is "today" or "yesterday" or "tomorrow")
        {
            time.Hour = time.Minute = time.Second = 0;
            time.Day += word == "tomorrow" ? 1 : word == "yesterday" ? -1 : 0;
        }
        else
        {
            var at = 0;
            var expected = -1;
            if (CalendarShorthand.TryWeekday(text, 0, end, out var length, out var weekday) && length < end && text[length] == ' ')
                (at, expected) = (length + 1, weekday);
            if (!TimestampPattern.TryRead(text, at, end, ref time, ref fraction))
                return Fail(at, end - at, Expected, out problem);
            if (expected >= 0 && expected != time.Weekday)
                return Fail(0, length, $"that day is a {CalendarFormat.Day(time.Weekday)}", out problem);
        }

        if (clock.Find(ref time) is not { } seconds || seconds < 0)
            return Fail(0, text.Length, "moments before 1970 cannot be counted", out problem);
        return Finish(text, ((ulong)seconds * TimeUnit.Second) + (ulong)fraction, 0, 0, out moment, out problem);
    }

    private static bool Finish(string text, ulong moment, ulong plus, ulong minus, out ulong result, out TextProblem problem)
    {
        problem = default;
        result = moment + plus;
        if (result < moment || result > CalendarSearch.LastMoment) return Fail(0, text.Length, "this is after the year 9999", out problem);
        if (result < minus) return Fail(0, text.Length, "moments before 1970 cannot be counted", out problem);
        result -= minus;
        return true;
    }

    private static bool Fail(int offset, int length, string message, out TextProblem problem)
    {
        problem = new TextProblem(offset, length, message, null);
        return false;
    }
}
