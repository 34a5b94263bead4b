namespace UnitDsl.Systemd;

/// <summary>Numbers, sizes, switches and words of closed sets.</summary>
internal static class ScalarGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("bool", new BooleanGrammar()),
        ("enum:*", new EnumGrammar()),
    ];
}
