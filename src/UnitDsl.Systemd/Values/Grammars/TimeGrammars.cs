namespace UnitDsl.Systemd;

internal static class TimeGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
    ];
}
