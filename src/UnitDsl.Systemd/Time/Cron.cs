namespace UnitDsl.Systemd;

/// <summary>Takes over the five fields of a crontab line.</summary>
internal static class Cron
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>The calendar event; empty where cron can say something that an event cannot, null where this is not cron's.</summary>
    public static string? Translate(string text)
    {
        var field = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (field.Length != 5) return null;
        foreach (var f in field)
        {
            if (!LooksLikeCron(f)) return null;
        }

        var (minute, hour, day, month) = (Numbers(field[0], 0, []), Numbers(field[1], 0, []), Numbers(field[2], 1, []), Numbers(field[3], 1, months));
        var weekday = field[4] == "*" ? "" : Days(field[4]);

        // With both, cron means either of them.
        if (minute is null || hour is null || day is null || month is null || weekday is null || (weekday.Length > 0 && day != "*")) return "";
        var date = day == "*" && month == "*" ? "" : $"*-{month}-{day} ";
        return $"{(weekday.Length > 0 ? weekday + " " : "")}{date}{hour}:{minute}";
    }

    private static bool LooksLikeCron(string field)
    {
        foreach (var c in field)
        {
            if (c is not ((>= '0' and <= '9') or '*' or '/' or ',' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))) return false;
        }

        return true;
    }

    private static string? Numbers(string field, int first, string[] names)
    {
        var items = field.Split(',');
        for (var i = 0; i < items.Length; i++)
        {
            var slash = items[i].IndexOf('/');
            var range = slash < 0 ? items[i] : items[i].Substring(0, slash);
            var step = slash < 0 ? "" : items[i].Substring(slash);
            if (slash >= 0 && !ForeignCalendar.TryNumber(step.Substring(1), out _)) return null;
            if (range == "*" && slash < 0)
            {
                if (items.Length > 1) return null;
                continue;
            }

            if (range == "*")
            {
                items[i] = first + step;
                continue;
            }

            var end = range.Split('-');
            if (end.Length > 2) return null;
            for (var e = 0; e < end.Length; e++)
            {
                if (Number(end[e], first, names) is not { } number) return null;
                end[e] = ForeignCalendar.Two(number);
            }

            items[i] = string.Join("..", end) + step;
        }

        return string.Join(",", items);
    }

    private static int? Number(string text, int first, string[] names)
    {
        if (ForeignCalendar.TryNumber(text, out var number)) return number;
        var at = Array.IndexOf(names, text.ToLowerInvariant());
        return at < 0 ? null : at + first;
    }

    private static string? Days(string field)
    {
        var bits = 0;
        foreach (var item in field.Split(','))
        {
            var end = item.Split('-');
            if (end.Length > 2 || Number(end[0], 0, days) is not { } from || Number(end[end.Length - 1], 0, days) is not { } to || from > to || to > 7) return null;
            for (var day = from; day <= to; day++) bits |= 1 << ((day + 6) % 7);
        }

        var names = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            var last = day;
            while (last < 6 && (bits & (1 << (last + 1))) != 0) last++;
            if ((bits & (1 << day)) == 0) continue;
            names.Add(last - day > 1 ? $"{CalendarFormat.Day(day)}..{CalendarFormat.Day(last)}" : CalendarFormat.Day(day));
            if (last - day > 1) day = last;
        }

        return string.Join(",", names);
    }
}
