namespace UnitDsl.Systemd;

/// <summary>The words that stand for a whole calendar event, and the days of the week.</summary>
internal sealed record CalendarShorthand(string Word, int Level, bool Weekday, params int[] Months)
{
    public const int EveryMinute = 0;
    public const int EveryHour = 1;
    public const int EveryDay = 2;
    public const int EveryMonth = 3;

    // The misspelt one is for units that were written when systemd had it that way.
    private static readonly CalendarShorthand[] all =
    [
        new("minutely", EveryMinute, false), new("hourly", EveryHour, false), new("daily", EveryDay, false), new("weekly", EveryDay, true),
        new("monthly", EveryMonth, false), new("quarterly", EveryMonth, false, 1, 4, 7, 10),
        new("semiannually", EveryMonth, false, 1, 7), new("semi-annually", EveryMonth, false, 1, 7),
        new("biannually", EveryMonth, false, 1, 7), new("bi-annually", EveryMonth, false, 1, 7),
        new("annually", EveryMonth, false, 1), new("yearly", EveryMonth, false, 1), new("anually", EveryMonth, false, 1),
    ];

    private static readonly string[] weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static IEnumerable<string> Words
    {
        get
        {
            foreach (var shorthand in all) yield return shorthand.Word;
        }
    }

    /// <summary>The full names of the days, in small letters.</summary>
    public static IReadOnlyList<string> Weekdays => weekdays;

    public static IReadOnlyList<string> ShortWeekdays { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>What the first so many characters of the text stand for, or null.</summary>
    public static CalendarShorthand? Find(string text, int end)
    {
        foreach (var shorthand in all)
        {
            if (end == shorthand.Word.Length && CalendarZones.EndsWith(text, end, shorthand.Word)) return shorthand;
        }

        return null;
    }

    /// <summary>A day of the week that begins here, in full or by its first three letters.</summary>
    public static bool TryWeekday(string text, int at, int end, out int length, out int weekday)
    {
        for (weekday = 0; weekday < weekdays.Length; weekday++)
        {
            var name = weekdays[weekday];
            foreach (var letters in new[] { name.Length, 3 })
            {
                if (at + letters > end || string.Compare(text, at, name, 0, letters, StringComparison.OrdinalIgnoreCase) != 0) continue;
                length = letters;
                return true;
            }
        }

        length = 0;
        return false;
    }
}
