namespace UnitDsl.Systemd;

/// <summary>Dates and times of day in figures, with or without each other.</summary>
internal static class TimestampPattern
{
    // In the order in which they are tried; years of two figures come first.
    private static readonly string[] patterns =
    [
        "y-m-d H:M:S", "Y-m-d H:M:S", "y-m-d H:M", "Y-m-d H:M", "y-m-d", "Y-m-d", "H:M:S", "H:M",
    ];

    public static bool TryRead(string text, int at, int end, ref CivilTime time, ref int fraction)
    {
        foreach (var pattern in patterns)
        {
            var read = time;
            var i = at;
            if (!TryPattern(pattern, text, ref i, end, ref read)) continue;
            if (pattern[pattern.Length - 1] == 'S')
            {
                if (i < end && text[i] == '.')
                {
                    i++;
                    if (!Fraction.TryRead(text, ref i, end, out fraction) || i < end) return false;
                }
            }
            else
            {
                read.Second = 0;
            }

            if (i < end) continue;
            if (pattern[0] is 'y' or 'Y')
            {
                read.Weekday = CivilTime.WeekdayOf(CivilTime.DaysFromEpoch(read.Year, read.Month, read.Day));
                if (pattern.Length < 6) read.Hour = read.Minute = 0;
            }

            time = read;
            return true;
        }

        return false;
    }

    private static bool TryPattern(string pattern, string text, ref int at, int end, ref CivilTime time)
    {
        foreach (var letter in pattern)
        {
            switch (letter)
            {
                case ' ':
                    while (at < end && IsSpace(text[at])) at++;
                    break;
                case '-' or ':':
                    if (at == end || text[at++] != letter) return false;
                    break;
                default:
                    var (from, to, digits) = Limits(letter);
                    if (!TryNumber(text, ref at, end, from, to, digits, out var number)) return false;
                    Set(ref time, letter, number);
                    break;
            }
        }

        return true;
    }

    private static (int From, int To, int Digits) Limits(char letter) => letter switch
    {
        'y' => (0, 99, 2),
        'Y' => (0, 9999, 4),
        'm' => (1, 12, 2),
        'd' => (1, 31, 2),
        'H' => (0, 23, 2),
        'M' => (0, 59, 2),
        _ => (0, 61, 2),
    };

    private static void Set(ref CivilTime time, char letter, int number)
    {
        switch (letter)
        {
            case 'y': time.Year = number >= 69 ? 1900 + number : 2000 + number; break;
            case 'Y': time.Year = number; break;
            case 'm': time.Month = number - 1; break;
            case 'd': time.Day = number; break;
            case 'H': time.Hour = number; break;
            case 'M': time.Minute = number; break;
            default: time.Second = number; break;
        }
    }

    private static bool TryNumber(string text, ref int at, int end, int from, int to, int digits, out int number)
    {
        number = 0;
        while (at < end && text[at] == ' ') at++;
        var start = at;
        while (at < end && at - start < digits && text[at] is >= '0' and <= '9' && (at == start || number * 10 <= to)) number = (number * 10) + text[at++] - '0';
        return at > start && number >= from && number <= to;
    }

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');
}
