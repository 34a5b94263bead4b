namespace UnitDsl.Systemd;

internal static class PathGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
    ];
}
