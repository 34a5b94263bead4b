using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes a calendar event in its normal form.</summary>
internal static class CalendarFormat
{
    private static readonly string[] days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static string Format(CalendarSpec spec)
    {
        var text = new StringBuilder();
        if (spec.Weekdays != 0)
        {
            Weekdays(text, spec.Weekdays);
            text.Append(' ');
        }

        Parts(text, spec.YearParts, 4);
        text.Append('-');
        Parts(text, spec.MonthParts, 2);
        text.Append(spec.CountsFromMonthEnd ? '~' : '-');
        Parts(text, spec.DayParts, 2);
        text.Append(' ');
        Parts(text, spec.HourParts, 2);
        text.Append(':');
        Parts(text, spec.MinuteParts, 2);
        text.Append(':');
        Seconds(text, spec.MicrosecondParts);
        var zone = spec.IsUtc ? "UTC" : spec.Zone ?? spec.LocalName;
        return zone is null ? text.ToString() : text.Append(' ').Append(zone).ToString();
    }

    public static string Day(int weekday) => days[weekday];

    // Two days in a row are a list, three a range.
    private static void Weekdays(StringBuilder text, int bits)
    {
        for (var first = 0; first < 7; first++)
        {
            if ((bits & (1 << first)) == 0) continue;
            var last = first;
            while (last < 6 && (bits & (1 << (last + 1))) != 0) last++;
            if (text.Length > 0) text.Append(',');
            text.Append(days[first]);
            if (last > first) text.Append(last == first + 1 ? "," : "..").Append(days[last]);
            first = last;
        }
    }

    private static void Parts(StringBuilder text, CalendarPart[] parts, int width)
    {
        if (parts.Length == 0) text.Append('*');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) text.Append(',');
            Padded(text, parts[i].Start, width);
            if (parts[i].Stop > 0) Padded(text.Append(".."), parts[i].Stop, width);
            if (parts[i].Repeat > 0 && !(parts[i].Stop > 0 && parts[i].Repeat == 1)) text.Append('/').Append(parts[i].Repeat);
        }
    }

    private static void Seconds(StringBuilder text, CalendarPart[] parts)
    {
        const int Second = CalendarField.MicrosecondsPerSecond;
        if (parts.Length == 0 || (parts.Length == 1 && parts[0] is { Start: 0, Stop: < 0, Repeat: Second }))
        {
            text.Append('*');
            return;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) text.Append(',');
            Fraction(text, parts[i].Start, 2);
            if (parts[i].Stop > 0) Fraction(text.Append(".."), parts[i].Stop, 2);
            if (parts[i].Repeat > 0 && !(parts[i].Stop > 0 && parts[i].Repeat == Second)) Fraction(text.Append('/'), parts[i].Repeat, 1);
        }
    }

    private static void Fraction(StringBuilder text, int microseconds, int width)
    {
        Padded(text, microseconds / CalendarField.MicrosecondsPerSecond, width);
        var rest = microseconds % CalendarField.MicrosecondsPerSecond;
        if (rest > 0) Padded(text.Append('.'), rest, 6);
    }

    private static void Padded(StringBuilder text, int number, int width) => text.Append(number.ToString().PadLeft(width, '0'));
}
