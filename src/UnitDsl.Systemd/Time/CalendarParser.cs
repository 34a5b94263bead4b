namespace UnitDsl.Systemd;

/// <summary>Where the reading of a calendar event stopped, and what it met there.</summary>
internal readonly record struct CalendarFault(int Offset, int Length, string Message);

/// <summary>Reads a calendar event from left to right; its last word, the zone, first.</summary>
internal struct CalendarParser
{
    private const string NumberExpected = "a number or * is missing here";

    // As many as systemd takes in one list.
    private const int MostParts = 241;

    private readonly string text;
    private int at;
    private int end;
    private CalendarFault fault;
    private CalendarSpec spec;

    // Where each list is written, to show what is out of range in it.
    private (List<CalendarPart>? Parts, List<(int Offset, int Length)>? Places) year, month, day, hour, minute, second;

    private CalendarParser(string text)
    {
        this.text = text;
        end = text.Length;
        spec = new CalendarSpec();
    }

    public static CalendarSpec? Parse(string text, CalendarZones zones, out CalendarFault fault)
    {
        var parser = new CalendarParser(text);
        var read = parser.TryRead(zones);
        fault = parser.fault;
        return read ? parser.spec : null;
    }

    private bool TryRead(CalendarZones zones)
    {
        if (end == 0) return Fail(0, 0, "a calendar event is missing, such as daily or Mon..Fri 09:00");
        TakeZone(zones);
        if (end == 0) return Fail(0, text.Length, "a calendar event is missing before the time zone");
        return (TryShorthand() || (TryWeekdays() && TryDateAndTime())) && TryFinish();
    }

    private void TakeZone(CalendarZones zones)
    {
        if (CalendarZones.EndsWith(text, end, " UTC"))
        {
            spec.IsUtc = true;
            end -= " UTC".Length;
            return;
        }

        var daylight = zones.TakeLocalName(text, ref end);
        if (daylight >= 0)
        {
            spec.Daylight = daylight;
            spec.LocalName = daylight > 0 ? zones.LocalDaylight : zones.LocalStandard;
            return;
        }

        var blank = text.LastIndexOf(' ');
        if (blank < 0) return;
        var name = text.Substring(blank + 1);
        if (!CalendarZones.IsName(name) || zones.Find(name) is not { } rules) return;
        if (name == "UTC") spec.IsUtc = true;
        else (spec.Zone, spec.ZoneRules) = (name, rules);
        end = blank;
    }

    private bool TryShorthand()
    {
        if (CalendarShorthand.Find(text, end) is not { } known) return false;
        if (known.Weekday) spec.Weekdays = 1;
        month.Parts = Values(known.Months);
        day.Parts = Value(known.Level >= CalendarShorthand.EveryMonth);
        hour.Parts = Value(known.Level >= CalendarShorthand.EveryDay, 0);
        minute.Parts = Value(known.Level >= CalendarShorthand.EveryHour, 0);
        second.Parts = Value(true, 0);
        at = end;
        return true;
    }

    private static List<CalendarPart>? Value(bool given, int value = 1) => given ? [new CalendarPart(value, -1, 0)] : null;

    private static List<CalendarPart>? Values(int[] values)
    {
        if (values.Length == 0) return null;
        var parts = new List<CalendarPart>();
        foreach (var value in values) parts.Add(new CalendarPart(value, -1, 0));
        return parts;
    }

    private bool TryWeekdays()
    {
        var from = -1;
        for (var first = true; ; first = false)
        {
            var start = at;
            if (!CalendarShorthand.TryWeekday(text, at, end, out var length, out var weekday))
                return first || Fail(start, WordLength(start), "a day of the week is missing here, such as Mon or Friday");
            if (At(start + length) is not ('\0' or ' ' or '-' or '.' or ','))
                return first || Fail(start, WordLength(start), "this is no day of the week");

            spec.Weekdays |= 1 << weekday;
            if (from > weekday) return Fail(start, length, "a range of days goes from Monday towards Sunday");
            for (var i = from; i >= 0 && i < weekday; i++) spec.Weekdays |= 1 << i;
            at += length;
            switch (At(at))
            {
                case '\0':
                    return true;
                case ' ':
                    SkipBlanks();
                    return true;
                case ',':
                    from = -1;
                    at++;
                    break;
                case '.' when At(at + 1) != '.':
                    return Fail(at, 1, "a range is written with two points");
                case var other when from >= 0:
                    return Fail(at, other == '.' ? 2 : 1, "a range has two ends only");
                case var other:
                    from = weekday;
                    at += other == '.' ? 2 : 1;
                    break;
            }

            // A comma may be the last, a range may not be left open.
            if (At(at) is not ('\0' or ' ')) continue;
            if (from >= 0) return Fail(start, at - start, "the last day of the range is missing");
            SkipBlanks();
            return true;
        }
    }

    private bool TryDateAndTime()
    {
        if (at < end && text[at] == '@') return TryEpoch();
        return TryDate() && TryTime();
    }

    private bool TryEpoch()
    {
        var start = at++;
        if (!EpochNumber.TryRead(text, ref at, end, out var seconds))
            return Fail(start, end - start, "a number of seconds since 1970 is missing after the @");
        var time = CivilTime.FromSeconds(seconds);
        if (seconds < 0 || time.Year > CalendarField.Year.To) return Fail(start, at - start, "years go from 1970 to 2199");
        spec.IsUtc = true;
        year.Parts = Value(true, (int)time.Year);
        month.Parts = Value(true, (int)time.Month + 1);
        day.Parts = Value(true, (int)time.Day);
        hour.Parts = Value(true, (int)time.Hour);
        minute.Parts = Value(true, (int)time.Minute);
        second.Parts = Value(true, (int)time.Second * CalendarField.MicrosecondsPerSecond);
        return at == end || Fail(at, end - at, "nothing may follow a number of seconds since 1970");
    }

    private bool TryDate()
    {
        var start = at;
        if (at == end) return true;
        if (!TryList(false, out var first)) return false;

        // What comes before a colon was the hour.
        if (At(at) is '\0' or ':')
        {
            at = start;
            return true;
        }

        if (!TryDash()) return false;
        if (!TryList(false, out var other)) return false;
        if (At(at) is '\0' or ' ')
        {
            (month, day) = (first, other);
            SkipBlanks();
            return true;
        }

        if (spec.CountsFromMonthEnd) return Fail(at, 1, "only a day may follow the ~");
        if (!TryDash()) return false;
        (year, month) = (first, other);
        if (!TryList(false, out day)) return false;
        if (At(at) is not ('\0' or ' ')) return Fail(at, 1, "a blank is missing between date and time");
        SkipBlanks();
        return true;
    }

    private bool TryDash()
    {
        if (At(at) is not ('-' or '~')) return Fail(at, 1, "- is missing here, as in 2026-12-31");
        if (text[at] == '~') spec.CountsFromMonthEnd = true;
        at++;
        return true;
    }

    private bool TryTime()
    {
        if (at == end)
        {
            hour.Parts = Value(true, 0);
            minute.Parts = Value(true, 0);
            second.Parts = Value(true, 0);
            return true;
        }

        if (!TryList(false, out hour)) return false;
        if (At(at) != ':') return Fail(at, at == end ? 0 : 1, "a time of day has hours and minutes, as in 09:30");
        at++;
        if (!TryList(false, out minute)) return false;
        if (at == end)
        {
            second.Parts = Value(true, 0);
            return true;
        }

        if (text[at] != ':') return Fail(at, 1, "only seconds may follow the minutes, after a colon");
        at++;
        return TryList(true, out second) && (at == end || Fail(at, end - at, "nothing but a time zone may follow the time"));
    }

    private bool TryList(bool seconds, out (List<CalendarPart>? Parts, List<(int Offset, int Length)>? Places) list)
    {
        list = default;
        if (At(at) == '*')
        {
            at++;
            if (seconds) list.Parts = [new CalendarPart(0, -1, CalendarField.MicrosecondsPerSecond)];
            return true;
        }

        list = ([], []);
        while (true)
        {
            var start = at;
            if (list.Parts!.Count == MostParts) return Fail(at, end - at, $"a list has at most {MostParts} items");
            if (!TryPart(seconds, out var part)) return false;
            list.Parts.Add(part);
            list.Places!.Add((start, at - start));
            if (At(at) != ',') return true;
            at++;
        }
    }

    private bool TryPart(bool seconds, out CalendarPart part)
    {
        var from = at;
        var (stop, repeat) = (-1, 0);
        part = default;
        if (!TryNumber(seconds, out var start)) return false;
        if (At(at) == '.' && At(at + 1) == '.')
        {
            at += 2;
            if (!TryNumber(seconds, out stop)) return false;
            repeat = seconds ? CalendarField.MicrosecondsPerSecond : 1;
        }

        if (At(at) == '/')
        {
            var slash = ++at;
            if (!TryNumber(seconds, out repeat)) return false;
            if (repeat == 0) return Fail(slash, at - slash, "a step cannot be 0");
        }
        else if (seconds && stop >= 0 && (long)start + repeat > stop)
        {
            return Fail(from, at - from, "a range of less than a second needs a step, as in 1..1.5/0.1");
        }

        part = new CalendarPart(start, stop, repeat);
        return At(at) is '\0' or ' ' or ',' or '-' or '~' or ':' || Fail(at, WordLength(at), "this does not belong behind a number");
    }

    private bool TryNumber(bool seconds, out int number)
    {
        var start = at;
        number = 0;
        if (At(at) is not (>= '0' and <= '9')) return Fail(at, at == end ? 0 : WordLength(at), NumberExpected);
        long value = 0;
        for (; At(at) is >= '0' and <= '9'; at++) value = Math.Min((value * 10) + text[at] - '0', long.MaxValue / 100);
        if (seconds && value <= int.MaxValue)
        {
            value *= CalendarField.MicrosecondsPerSecond;

            // One point begins a fraction, two a range.
            if (At(at) == '.' && At(at + 1) != '.')
            {
                at++;
                if (!Fraction.TryRead(text, ref at, end, out var fraction)) return Fail(start, at - start, "digits are missing after the point");
                value += fraction;
            }
        }

        number = (int)value;
        return value <= int.MaxValue || Fail(start, at - start, "this number is too large");
    }

    private bool TryFinish()
    {
        if (spec.Weekdays == 127) spec.Weekdays = 0;
        if (day.Parts is null) spec.CountsFromMonthEnd = false;
        for (var i = 0; i < year.Parts?.Count; i++)
            year.Parts[i] = year.Parts[i] with { Start = FullYear(year.Parts[i].Start), Stop = FullYear(year.Parts[i].Stop) };

        spec.YearParts = Finish(CalendarField.Year, year);
        spec.MonthParts = Finish(CalendarField.Month, month);
        spec.DayParts = Finish(spec.CountsFromMonthEnd ? CalendarField.DayFromEnd : CalendarField.Day, day);
        spec.HourParts = Finish(CalendarField.Hour, hour);
        spec.MinuteParts = Finish(CalendarField.Minute, minute);
        spec.MicrosecondParts = Finish(CalendarField.Second, second);
        return fault.Message is null;
    }

    private static int FullYear(int number) => number switch
    {
        >= 0 and < 70 => number + 2000,
        >= 70 and < 100 => number + 1900,
        _ => number,
    };

    private CalendarPart[] Finish(CalendarField field, (List<CalendarPart>? Parts, List<(int Offset, int Length)>? Places) list)
    {
        if (list.Parts is not { } parts) return [];
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = Trimmed(parts[i]);
            if (fault.Message is null && list.Places is { } places && field.Check(parts[i]) is { } why)
                Fail(places[i].Offset, places[i].Length, why);
        }

        parts.Sort(CalendarPart.Compare);
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (i == 0 || parts[i] != parts[count - 1]) parts[count++] = parts[i];
        }

        parts.RemoveRange(count, parts.Count - count);
        return [.. parts];
    }

    // The last value of a range is the last one that is reached. That may be the first, and then it is no range.
    private static CalendarPart Trimmed(CalendarPart part)
    {
        if (part.Stop < part.Start || part.Repeat <= 0) return part;
        var stop = part.Stop - ((part.Stop - part.Start) % part.Repeat);
        return stop == part.Start ? new CalendarPart(part.Start, -1, 0) : part with { Stop = stop };
    }

    private readonly char At(int index) => index < end ? text[index] : '\0';

    private void SkipBlanks()
    {
        while (at < end && text[at] == ' ') at++;
    }

    private readonly int WordLength(int from)
    {
        var to = from;
        while (to < end && text[to] is not (' ' or ',')) to++;
        return Math.Max(to - from, from < end ? 1 : 0);
    }

    private bool Fail(int offset, int length, string message)
    {
        fault = new CalendarFault(offset, length, message);
        return false;
    }
}
