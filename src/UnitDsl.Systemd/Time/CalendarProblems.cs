namespace UnitDsl.Systemd;

/// <summary>
/// Says what is wrong with a calendar event and, where it is evident what was meant, what to write. Reached only when
/// something is wrong. Whatever it proposes has been read by the parser first.
/// </summary>
internal static class CalendarProblems
{
    private const int LongestGuess = 120;

    public static TextProblem Explain(string text, CalendarZones zones, CalendarFault fault)
    {
        if (text.Length > LongestGuess) return new(fault.Offset, fault.Length, fault.Message, null);
        if (text.Trim() is { Length: > 0 } trimmed && trimmed.Length < text.Length && CalendarParser.Parse(trimmed, zones, out _) is not null)
            return Blanks(text, trimmed);

        return Foreign(text, zones) ?? UnknownZone(text, zones) ?? UnknownWord(text, zones, fault) ?? Figure(text, zones, fault)
            ?? new TextProblem(fault.Offset, fault.Length, fault.Message, null);
    }

    private static TextProblem Blanks(string text, string trimmed)
    {
        var before = text.IndexOf(trimmed, StringComparison.Ordinal);
        var after = before + trimmed.Length;
        return before > 0
            ? new(0, text.Length, "a calendar event begins and ends without blanks", trimmed)
            : new(after, text.Length - after, "a calendar event ends without blanks", "");
    }

    private static TextProblem? Foreign(string text, CalendarZones zones)
    {
        if (ForeignCalendar.Translate(text, out var why) is not { } meant) return null;
        return new(0, text.Length, why, meant.Length > 0 && CalendarParser.Parse(meant, zones, out _) is not null ? meant : null);
    }

    /// <summary>All is well up to the last word, which then should be a zone.</summary>
    private static TextProblem? UnknownZone(string text, CalendarZones zones)
    {
        var blank = text.LastIndexOf(' ');
        if (blank <= 0 || blank == text.Length - 1) return null;
        var word = text.Substring(blank + 1);
        if (word[0] is (>= '0' and <= '9') or '*' || CalendarParser.Parse(text.Substring(0, blank), zones, out _) is null) return null;
        return word is "Z" or "z"
            ? new(blank + 1, 1, "universal time is written UTC", "UTC")
            : new(blank + 1, word.Length, $"{Wording.Shown(word)} is no time zone that is known, such as UTC or Europe/Berlin", Spare(zones, TimeZoneCatalogue.Suggest(word)));
    }

    private static string? Spare(CalendarZones zones, string? zone) => zone is not null && zones.Find(zone) is not null ? zone : null;

    private static TextProblem? UnknownWord(string text, CalendarZones zones, CalendarFault fault)
    {
        var (start, end) = (fault.Offset, fault.Offset);
        while (end < text.Length && IsLetter(text[end])) end++;
        while (start > 0 && IsLetter(text[start - 1])) start--;
        if (end - start < 2) return null;

        var word = text.Substring(start, end - start);
        var whole = end - start == text.Length;
        var near = whole ? Spelling.Closest(word, CalendarShorthand.Words) : null;
        near ??= Day(word);
        var meant = Applied(text, zones, start, end - start, near);
        var message = whole ? $"{Wording.Shown(word)} is no calendar event that systemd knows, such as daily or weekly" : start == 0 || meant is not null ? $"{Wording.Shown(word)} is no day of the week" : $"{Wording.Shown(word)} is not understood here";
        return new(start, end - start, message, meant);
    }

    // Mo, Tues, Weds, Thurs and the like; more than one day must not begin so.
    private static string? Day(string word)
    {
        foreach (var day in CalendarShorthand.Weekdays)
        {
            var letters = Math.Min(word.Length, 4);
            if (letters >= 2 && string.Compare(day, 0, word, 0, Math.Min(letters, 3), StringComparison.OrdinalIgnoreCase) == 0)
                return char.ToUpperInvariant(day[0]) + day.Substring(1, 2);
        }

        var candidates = word.Length > 3 ? CalendarShorthand.Weekdays : CalendarShorthand.ShortWeekdays;
        return Spelling.Closest(word, candidates) is { } near ? char.ToUpperInvariant(near[0]) + near.Substring(1, 2) : null;
    }

    /// <summary>Slips around figures: one point too few, a midnight at the wrong end of the day, a range the wrong way round.</summary>
    private static TextProblem? Figure(string text, CalendarZones zones, CalendarFault fault)
    {
        var faulty = text.Substring(fault.Offset, Math.Min(fault.Length, text.Length - fault.Offset));
        if (faulty == "24" && Applied(text, zones, fault.Offset, 2, "00") is { } midnight)
            return new(fault.Offset, 2, fault.Message + "; midnight is 00:00", midnight);
        if (faulty == "." && Applied(text, zones, fault.Offset, 1, "..") is { } points)
            return new(fault.Offset, 1, fault.Message, points);

        // Steps begin somewhere.
        if (fault.Offset > 0 && fault.Offset < text.Length && text[fault.Offset] == '/' && text[fault.Offset - 1] == '*')
        {
            foreach (var first in new[] { "0", "1" })
            {
                if (Applied(text, zones, fault.Offset - 1, 1, first) is { } step)
                    return new(fault.Offset - 1, 1, "a step needs a number to begin from, as in 0/5", step);
            }
        }

        return null;
    }

    private static string? Applied(string text, CalendarZones zones, int offset, int length, string? replacement) =>
        replacement is not null && CalendarParser.Parse(text.Substring(0, offset) + replacement + text.Substring(offset + length), zones, out _) is not null ? replacement : null;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
