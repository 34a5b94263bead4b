namespace UnitDsl.Systemd;

/// <summary>The figures of a calendar event, with what they may be.</summary>
internal sealed record CalendarField(string Plural, int From, int To)
{
    public const int MicrosecondsPerSecond = 1_000_000;

    public static CalendarField Year { get; } = new("years", 1970, 2199);

    public static CalendarField Month { get; } = new("months", 1, 12);

    public static CalendarField Day { get; } = new("days", 1, 31);

    public static CalendarField DayFromEnd { get; } = new("days counted from the end of the month", 1, 28);

    public static CalendarField Hour { get; } = new("hours", 0, 23);

    public static CalendarField Minute { get; } = new("minutes", 0, 59);

    public static CalendarField Second { get; } = new("seconds", 0, (60 * MicrosecondsPerSecond) - 1);

    private int Unit => this == Second ? MicrosecondsPerSecond : 1;

    /// <summary>Null when the item is fine, and what is wrong with it otherwise.</summary>
    public string? Check(CalendarPart part)
    {
        if (Outside(part.Start) || (part.Stop >= 0 && Outside(part.Stop)))
            return $"{Plural} go from {From} to {To / Unit}";
        if (part.Stop >= 0 && part.Stop < part.Start)
            return "the end of a range is larger than its beginning";
        if (part.Repeat > To - From)
            return $"a step of {part.Repeat / Unit} never comes twice within the {Plural}";
        if (part.Stop >= 0)
            return part.Start + part.Repeat > part.Stop ? "the range has no room for a second value" : null;
        return this == DayFromEnd
            ? part.Start - part.Repeat < From ? "the step leads beyond the end of the month" : null
            : part.Start + part.Repeat > To ? $"the step leads beyond the last of the {Plural}, {To / Unit}" : null;
    }

    private bool Outside(int value) => value < From || value > To;
}
