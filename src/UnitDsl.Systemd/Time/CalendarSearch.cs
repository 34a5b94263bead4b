namespace UnitDsl.Systemd;

/// <summary>How the search for the next moment of a calendar event ended.</summary>
internal enum CalendarOutcome
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>There is none up to the last year that systemd looks at.</summary>
    Never,

    /// <summary>systemd gave up after so many attempts, which is no less never.</summary>
    GaveUp,

    /// <summary>The moment to start from is beyond what systemd counts.</summary>
    TooLate,
}

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
        // Where clocks are changed the search may be led back to where it began. Only then does it look where it goes.
        var outcome = Next(spec, after, clock, isWary: false, out next);
        return outcome == CalendarOutcome.Found && next <= after ? Next(spec, after, clock, isWary: true, out next) : outcome;
    }

    private static CalendarOutcome Next(CalendarSpec spec, ulong after, LocalClock clock, bool isWary, out ulong next)
    {
        next = 0;
        var start = after + 1;
        var time = clock.Show((long)(start / TimeUnit.Second));
        var microsecond = (long)(start % TimeUnit.Second);
        var outcome = Search(spec, clock, isWary, ref time, ref microsecond);
        if (outcome != CalendarOutcome.Found) return outcome;
        if (clock.Find(ref time) is not { } moment || moment < 0) return CalendarOutcome.TooLate;
        next = ((ulong)moment * TimeUnit.Second) + (ulong)microsecond;
        return CalendarOutcome.Found;
    }

    private static CalendarOutcome Search(CalendarSpec spec, LocalClock clock, bool isWary, ref CivilTime time, ref long microsecond)
    {
        var daylight = spec.Daylight;
        var (start, startMicrosecond) = (time, microsecond);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (!isWary) clock.Find(ref time);
            else if (Normalize(clock, ref time, microsecond, start, startMicrosecond)) daylight = -1;
            time.Daylight = daylight;

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

            if (FitTime(spec, clock, ref time, ref microsecond)) return CalendarOutcome.Found;
        }

        return CalendarOutcome.GaveUp;
    }

    /// <summary>
    /// Puts the fields right. Where clocks are changed this may lead back to before the start, and the search would never end;
    /// then the wish for daylight saving time or against it is given up, which is the answer.
    /// </summary>
    private static bool Normalize(LocalClock clock, ref CivilTime time, long microsecond, in CivilTime start, long startMicrosecond)
    {
        var asked = time;
        clock.Find(ref time);
        var order = time.CompareTo(start);
        if (order > 0 || (order == 0 && microsecond >= startMicrosecond)) return false;

        var (first, plain) = (time, CivilTime.FromSeconds(asked.ToSeconds()));
        for (var daylight = -1; daylight <= 1; daylight++)
        {
            time = asked;
            time.Daylight = daylight;
            if (clock.Find(ref time) is not null && time.CompareTo(plain) >= 0) return true;
        }

        time = first;
        return false;
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
            if (DayFromEnd(clock, time, part.Start) is not { } start) return found = false;
            long stop = part.Stop;
            if (part.Stop > 0)
            {
                if (DayFromEnd(clock, time, part.Stop) is not { } other) return found = false;
                (start, stop) = (other, start);
            }

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

    private static long? DayFromEnd(LocalClock clock, CivilTime time, int day)
    {
        var month = time.Month;
        time.Month++;
        time.Day = 1 - day;
        return clock.Find(ref time) is >= 0 && time.Month == month ? time.Day : null;
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
