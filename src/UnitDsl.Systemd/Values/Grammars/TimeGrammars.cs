namespace UnitDsl.Systemd;

/// <summary>Time spans and points in time.</summary>
internal static class TimeGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("timespan", new TimeSpanGrammar(isFine: false)),
        ("timespan-nsec", new TimeSpanGrammar(isFine: true)),
        ("calendar", new CalendarGrammar()),
    ];
}
