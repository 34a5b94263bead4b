namespace UnitDsl.Systemd;

/// <summary>What other programs, and people, write for a calendar event.</summary>
internal static class ForeignCalendar
{
    private static readonly Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@hourly"] = "hourly", ["@daily"] = "daily", ["@midnight"] = "daily", ["@weekly"] = "weekly", ["@monthly"] = "monthly",
        ["@yearly"] = "yearly", ["@annually"] = "yearly", ["midnight"] = "00:00", ["noon"] = "12:00", ["weekdays"] = "Mon..Fri", ["weekends"] = "Sat,Sun",
        ["every minute"] = "minutely", ["every hour"] = "hourly", ["every day"] = "daily", ["everyday"] = "daily", ["every week"] = "weekly",
        ["every month"] = "monthly", ["every year"] = "yearly", ["nightly"] = "daily", ["fortnightly"] = "", ["biweekly"] = "", ["@reboot"] = "",
    };

    /// <summary>The same as a calendar event; empty where there is none, null where the text is nothing that is known.</summary>
    public static string? Translate(string text, out string why)
    {
        why = "";
        if (words.TryGetValue(text, out var known))
        {
            why = text == "@reboot" ? "this is no calendar event; a timer has OnBootSec= for it"
                : known.Length == 0 ? "systemd has no word for this, and two weeks are no calendar event"
                : $"{Wording.Shown(text)} is no word that systemd knows";
            return known;
        }

        if (Cron.Translate(text) is { } meant)
        {
            why = "this is written for cron; a calendar event is date and time, as in Mon..Fri *-*-* 09:00";
            return meant;
        }

        return HalfDay(text, out why) ?? IsoTime(text, out why) ?? Date(text, out why) ?? Span(text, out why);
    }

    /// <summary><c>9am</c>, <c>Mon 5:30 pm</c>.</summary>
    private static string? HalfDay(string text, out string why)
    {
        why = "hours are counted from 0 to 23";
        var trimmed = text.TrimEnd();
        if (trimmed.Length < 3 || trimmed[trimmed.Length - 1] is not ('m' or 'M')) return null;
        var afternoon = trimmed[trimmed.Length - 2] is 'p' or 'P';
        if (!afternoon && trimmed[trimmed.Length - 2] is not ('a' or 'A')) return null;
        var time = trimmed.Substring(0, trimmed.Length - 2).TrimEnd();
        var start = time.LastIndexOf(' ') + 1;
        var colon = time.IndexOf(':', start);
        var hours = colon < 0 ? time.Substring(start) : time.Substring(start, colon - start);
        if (!TryNumber(hours, out var hour) || hour is < 1 or > 12) return null;
        hour = (hour % 12) + (afternoon ? 12 : 0);
        return time.Substring(0, start) + Two(hour) + (colon < 0 ? ":00" : time.Substring(colon));
    }

    /// <summary><c>2026-01-01T10:00:00Z</c>.</summary>
    private static string? IsoTime(string text, out string why)
    {
        why = "a blank goes between date and time";
        var at = text.IndexOf('T');
        if (at < 8 || at + 1 >= text.Length || text[at - 1] is not (>= '0' and <= '9') || text[at + 1] is not (>= '0' and <= '9')) return null;
        var meant = text.Substring(0, at) + " " + text.Substring(at + 1);
        return meant[meant.Length - 1] == 'Z' ? meant.Substring(0, meant.Length - 1) + " UTC" : meant;
    }

    /// <summary><c>2026/12/31</c>: a slash is a step elsewhere. Other orders of day and month are not guessed at.</summary>
    private static string? Date(string text, out string why)
    {
        why = "dates are written year, month, day, with - between them";
        var blank = text.IndexOf(' ');
        var date = blank < 0 ? text : text.Substring(0, blank);
        var separator = date.IndexOf('/') > 0 ? '/' : '.';
        var part = date.Split(separator);
        if (part.Length != 3 || !TryNumber(part[0], out _) || !TryNumber(part[1], out _) || !TryNumber(part[2], out _)) return null;
        var rest = blank < 0 ? "" : text.Substring(blank);
        if (part[0].Length == 4) return $"{part[0]}-{part[1]}-{part[2]}{rest}";
        return separator == '.' && part[2].Length == 4 ? $"{part[2]}-{part[1]}-{part[0]}{rest}" : "";
    }

    /// <summary>How often instead of when.</summary>
    private static string? Span(string text, out string why)
    {
        why = "this is a time span, not a calendar event; a timer has OnUnitActiveSec= for \"every so often\"";
        var span = text.StartsWith("every ", StringComparison.OrdinalIgnoreCase) ? text.Substring("every ".Length) : text;
        if (!TimeSpanParser.TryParse(span, out var microseconds)) return null;
        var minutes = microseconds / TimeUnit.Minute;
        var hours = microseconds / TimeUnit.Hour;
        if (microseconds == TimeUnit.Minute) return "minutely";
        if (microseconds == TimeUnit.Hour) return "hourly";
        if (microseconds == TimeUnit.Day) return "daily";
        if (microseconds == TimeUnit.Week) return "weekly";
        if (minutes is > 1 and < 60 && minutes * TimeUnit.Minute == microseconds && 60 % minutes == 0) return $"*:0/{minutes}";
        return hours is > 1 and < 24 && hours * TimeUnit.Hour == microseconds && 24 % hours == 0 ? $"0/{hours}:00" : "";
    }

    internal static bool TryNumber(string text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '9' || number > 9999) return false;
            number = (number * 10) + c - '0';
        }

        return text.Length > 0;
    }

    internal static string Two(int number) => number.ToString().PadLeft(2, '0');
}
