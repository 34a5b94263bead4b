namespace UnitDsl.Systemd;

/// <summary>The rule by which a zone goes on for ever: <c>CET-1CEST,M3.5.0,M10.5.0/3</c>.</summary>
internal sealed class PosixZoneRule
{
    private readonly Switch begin;
    private readonly Switch end;

    private PosixZoneRule(LocalType standard, LocalType daylight, Switch begin, Switch end)
    {
        (Standard, Daylight, this.begin, this.end) = (standard, daylight, begin, end);
    }

    public LocalType Standard { get; }

    /// <summary>The same as the standard one where clocks are never changed.</summary>
    public LocalType Daylight { get; }

    public bool HasDaylight => Daylight.IsDaylight;

    public static PosixZoneRule? Parse(string text)
    {
        var at = 0;
        if (!TryName(text, ref at, out var name) || !TryTime(text, ref at, out var west)) return null;
        var standard = new LocalType(-west, false, name);
        if (at == text.Length) return new PosixZoneRule(standard, standard, default, default);

        if (!TryName(text, ref at, out name)) return null;
        var ahead = standard.Offset + 3600;
        if (at < text.Length && text[at] != ',')
        {
            if (!TryTime(text, ref at, out west)) return null;
            ahead = -west;
        }

        return TrySwitch(text, ref at, out var begin) && TrySwitch(text, ref at, out var end) && at == text.Length
            ? new PosixZoneRule(standard, new LocalType(ahead, true, name), begin, end)
            : null;
    }

    /// <summary>What clocks show at this moment.</summary>
    public LocalType At(long seconds)
    {
        if (!HasDaylight) return Standard;

        // The year is that of Greenwich: no zone changes its clocks at New Year.
        var year = CivilTime.FromSeconds(seconds).Year;
        var on = begin.InYear(year) - Standard.Offset;
        var off = end.InYear(year) - Daylight.Offset;
        var isDaylight = on > off ? seconds < off || seconds >= on : seconds >= on && seconds < off;
        return isDaylight ? Daylight : Standard;
    }

    private static bool TryName(string text, ref int at, out string name)
    {
        var quoted = at < text.Length && text[at] == '<';
        if (quoted) at++;
        var start = at;
        while (at < text.Length && (IsLetter(text[at]) || (quoted && text[at] is (>= '0' and <= '9') or '+' or '-'))) at++;
        name = text.Substring(start, at - start);
        if (!quoted) return name.Length > 0;
        return at < text.Length && text[at++] == '>' && name.Length > 0;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool TryTime(string text, ref int at, out int seconds)
    {
        seconds = 0;
        var negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '-' or '+') at++;
        if (!TryNumber(text, ref at, out var part)) return false;
        seconds = part * 3600;
        foreach (var unit in new[] { 60, 1 })
        {
            if (at == text.Length || text[at] != ':') break;
            at++;
            if (!TryNumber(text, ref at, out part)) return false;
            seconds += part * unit;
        }

        if (negative) seconds = -seconds;
        return true;
    }

    private static bool TryNumber(string text, ref int at, out int number)
    {
        number = 0;
        var start = at;
        for (; at < text.Length && at - start < 4 && text[at] is >= '0' and <= '9'; at++) number = (number * 10) + text[at] - '0';
        return at > start;
    }

    private static bool TrySwitch(string text, ref int at, out Switch found)
    {
        found = default;
        if (at == text.Length || text[at++] != ',' || at == text.Length) return false;
        var kind = text[at] is 'M' or 'J' ? text[at++] : 'n';
        if (!TryNumber(text, ref at, out var first)) return false;
        int week = 0, weekday = 0;
        if (kind == 'M' && !(TryDot(text, ref at) && TryNumber(text, ref at, out week) && TryDot(text, ref at) && TryNumber(text, ref at, out weekday)))
            return false;
        var time = 2 * 3600;
        if (at < text.Length && text[at] == '/')
        {
            at++;
            if (!TryTime(text, ref at, out time)) return false;
        }

        found = new Switch(kind, first, week, weekday, time);
        return kind != 'M' || (first is >= 1 and <= 12 && week is >= 1 and <= 5 && weekday <= 6);
    }

    private static bool TryDot(string text, ref int at) => at < text.Length && text[at++] == '.';

    /// <summary>A moment in every year, by the clock before it.</summary>
    private readonly record struct Switch(char Kind, int First, int Week, int Weekday, int Time)
    {
        public long InYear(long year)
        {
            var newYear = CivilTime.DaysFromEpoch(year, 0, 1);
            var day = Kind switch
            {
                // Day 60 is the first of March whether or not there is a leap day.
                'J' => newYear + First - 1 + (First >= 60 && CivilTime.IsLeap(year) ? 1 : 0),
                'M' => NthWeekday(year),
                _ => newYear + First,
            };
            return (day * 86_400) + Time;
        }

        private long NthWeekday(long year)
        {
            var first = CivilTime.DaysFromEpoch(year, First - 1, 1);
            var next = CivilTime.DaysFromEpoch(year, First, 1);

            // The rule counts weekdays from Sunday.
            var day = first + ((Weekday - 1 - CivilTime.WeekdayOf(first) + 14) % 7) + ((Week - 1) * 7);
            return day >= next ? day - 7 : day;
        }
    }
}
