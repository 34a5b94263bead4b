namespace UnitDsl.Systemd;

internal static class SandboxGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
    ];
}
