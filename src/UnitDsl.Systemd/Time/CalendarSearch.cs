namespace UnitDsl.Systemd;

/// <summary>
/// Finds the next moment of a calendar event, from the year down to the second. Written so that it takes the same turns as
/// systemd: how often it starts over, and what it asks the clock on the way, decides what happens where clocks are changed.
/// </summary>
internal static class CalendarSearch
{
    /// <summary>The end of the year 9999, in microseconds.</summary>
    public const ulong LastMoment = 253_402_214_399_000_000;

    private const int MostAttempts = 1000;
    private const long Second = CalendarField.MicrosecondsPerSecond;

    private enum Step
    {
        /// <summary>The field is as wanted.</summary>
        Fits,

        /// <summary>The clock showed something later instead: look again from there.</summary>
        Again,

        /// <summary>Nothing more within the unit above.</summary>
        Exhausted,
    }

    public static CalendarOutcome Next(CalendarSpec spec, ulong after, LocalClock local, out ulong next)
    {
        next = 0;
        if (after > LastMoment) return CalendarOutcome.TooLate;
        var clock = spec.IsUtc ? new LocalClock(TimeZoneRules.Utc) : spec.ZoneRules is { } rules ? local.In(rules) : local;
        var start = after + 1;
        var time = clock.Show((long)(start / TimeUnit.Second));
        var microsecond = (long)(start % TimeUnit.Second);
        var outcome = Search(spec, clock, ref time, ref microsecond);
        if (outcome != CalendarOutcome.Found) return outcome;
        if (clock.Find(ref time) is not { } moment || moment < 0) return CalendarOutcome.TooLate;
        next = ((ulong)moment * TimeUnit.Second) + (ulong)microsecond;
        return CalendarOutcome.Found;
    }

    private static CalendarOutcome Search(CalendarSpec spec, LocalClock clock, ref CivilTime time, ref long microsecond)
    {
        var (start, startMicrosecond) = (time, microsecond);
        var isStuck = false;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            clock.Find(ref time);
            if (!isStuck) time.Daylight = spec.Daylight;

            var changed = Match(spec.YearParts, ref time.Year, out var found);
            if (changed) ToNewYear(ref time, ref microsecond);
            if (!found || Settle(clock, ref time) != Step.Fits) return CalendarOutcome.Never;

            var month = time.Month + 1;
            changed = Match(spec.MonthParts, ref month, out found);
            time.Month = month - 1;
            if (changed) ToFirst(ref time, ref microsecond);
            var step = found ? Settle(clock, ref time) : Step.Exhausted;
            if (step == Step.Exhausted)
            {
                time.Year++;
                ToNewYear(ref time, ref microsecond);
            }

            if (step != Step.Fits) continue;

            changed = spec.CountsFromMonthEnd ? MatchFromEnd(spec.DayParts, clock, ref time, out found) : Match(spec.DayParts, ref time.Day, out found);
            if (changed) ToMidnight(ref time, ref microsecond);
            step = found ? Settle(clock, ref time) : Step.Exhausted;
            if (step == Step.Exhausted)
            {
                time.Month++;
                ToFirst(ref time, ref microsecond);
            }

            if (step != Step.Fits) continue;

            if (!FitsWeekday(spec.Weekdays, clock, time))
            {
                time.Day++;
                ToMidnight(ref time, ref microsecond);
                continue;
            }

            if (!FitTime(spec, clock, ref time, ref microsecond)) continue;
            var order = time.CompareTo(start);
            if (order > 0 || (order == 0 && microsecond >= startMicrosecond)) return CalendarOutcome.Found;

            // Where clocks are changed the search may be led back to before its start, and would go round for ever. So it looks
            // an hour further on, and from then on leaves it to the clock whether there is daylight saving time.
            isStuck = true;
            time.Hour++;
        }

        return CalendarOutcome.GaveUp;
    }

    private static bool FitTime(CalendarSpec spec, LocalClock clock, ref CivilTime time, ref long microsecond)
    {
        if (Match(spec.HourParts, ref time.Hour, out var found)) ToHour(ref time, ref microsecond);
        var step = found ? Settle(clock, ref time) : Step.Exhausted;
        if (step == Step.Exhausted)
        {
            time.Day++;
            ToMidnight(ref time, ref microsecond);
        }

        if (step != Step.Fits) return false;

        if (Match(spec.MinuteParts, ref time.Minute, out found)) time.Second = microsecond = 0;
        step = found ? Settle(clock, ref time) : Step.Exhausted;
        if (step == Step.Exhausted)
        {
            time.Hour++;
            ToHour(ref time, ref microsecond);
        }

        if (step != Step.Fits) return false;

        var inMinute = (time.Second * Second) + microsecond;
        Match(spec.MicrosecondParts, ref inMinute, out found);
        (time.Second, microsecond) = (inMinute / Second, inMinute % Second);
        step = found ? Settle(clock, ref time) : Step.Exhausted;
        if (step == Step.Exhausted)
        {
            time.Minute++;
            time.Second = microsecond = 0;
        }

        return step == Step.Fits;
    }

    /// <summary>Moves a field on to the next value that the list allows; true when that changes it.</summary>
    private static bool Match(CalendarPart[] parts, ref long value, out bool found)
    {
        found = parts.Length == 0;
        if (found) return false;
        long best = 0;
        foreach (var part in parts) Consider(part, part.Start, part.Stop, value, ref best, ref found);
        return found && Assign(ref value, best);
    }

    private static bool MatchFromEnd(CalendarPart[] parts, LocalClock clock, ref CivilTime time, out bool found)
    {
        found = parts.Length == 0;
        if (found) return false;
        long best = 0;
        foreach (var part in parts)
        {
            var (start, stop) = (DayFromEnd(clock, time, part.Start), DayFromEnd(clock, time, part.Stop));
            if (stop > 0) (start, stop) = (stop, start);
            Consider(part, start, stop, time.Day, ref best, ref found);
        }

        return found && Assign(ref time.Day, best);
    }

    private static bool Assign(ref long value, long best)
    {
        var changed = value != best;
        value = best;
        return changed;
    }

    private static void Consider(CalendarPart part, long start, long stop, long value, ref long best, ref bool found)
    {
        var candidate = start;
        if (start < value)
        {
            if (part.Repeat <= 0) return;
            candidate = start + ((value - start + part.Repeat - 1) / part.Repeat * part.Repeat);
            if (stop >= 0 && candidate > stop) return;
        }

        if (found && candidate >= best) return;
        (best, found) = (candidate, true);
    }

    /// <summary>-1 where there is no such day, or the clock cannot tell since it is before 1970. Steps are counted from that all the same.</summary>
    private static long DayFromEnd(LocalClock clock, CivilTime time, int day)
    {
        var month = time.Month;
        time.Month++;
        time.Day = 1 - day;
        return clock.Find(ref time) is >= 0 && time.Month == month ? time.Day : -1;
    }

    private static Step Settle(LocalClock clock, ref CivilTime time)
    {
        // Without a last year, February 30 would be looked for for ever.
        if (time.Year > CalendarField.Year.To) return Step.Exhausted;
        var settled = time;
        if (clock.Find(ref settled) is not >= 0) return Step.Exhausted;
        var order = settled.CompareTo(time);
        if (order < 0) return Step.Exhausted;
        if (order == 0) return Step.Fits;
        Rewind(ref settled, time);
        time = settled;
        return Step.Again;
    }

    /// <summary>Minute 66 is minute 6 of the next hour, but that hour is to be looked at from its beginning.</summary>
    private static void Rewind(ref CivilTime settled, in CivilTime wanted)
    {
        if (settled.Year != wanted.Year) settled.Month = 0;
        else if (settled.Month != wanted.Month) settled.Day = 1;
        else if (settled.Day != wanted.Day) settled.Hour = 0;
        else if (settled.Hour != wanted.Hour) settled.Minute = 0;
        else if (settled.Minute != wanted.Minute) settled.Second = 0;
    }

    private static bool FitsWeekday(int weekdays, LocalClock clock, CivilTime time) =>
        weekdays == 0 || (clock.Find(ref time) is >= 0 && (weekdays & (1 << time.Weekday)) != 0);

    private static void ToNewYear(ref CivilTime time, ref long microsecond)
    {
        time.Month = 0;
        ToFirst(ref time, ref microsecond);
    }

    private static void ToFirst(ref CivilTime time, ref long microsecond)
    {
        time.Day = 1;
        ToMidnight(ref time, ref microsecond);
    }

    private static void ToMidnight(ref CivilTime time, ref long microsecond)
    {
        time.Hour = 0;
        ToHour(ref time, ref microsecond);
    }

    private static void ToHour(ref CivilTime time, ref long microsecond)
    {
        time.Minute = 0;
        time.Second = microsecond = 0;
    }
}
