namespace UnitDsl.Systemd;

internal static class CommandGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
    ];
}
