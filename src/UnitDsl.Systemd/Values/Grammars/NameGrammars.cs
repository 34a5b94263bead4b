namespace UnitDsl.Systemd;

internal static class NameGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
    ];
}
