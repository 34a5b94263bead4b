namespace UnitDsl.Systemd;

/// <summary>The grammar of each kind of value in the catalogue.</summary>
internal static class ValueGrammars
{
    private const string EnumPrefix = "enum:";

    private static readonly Dictionary<string, ValueGrammar> byKind = Collect(
        ScalarGrammars.All, SandboxGrammars.All, PathGrammars.All, CommandGrammars.All, NameGrammars.All, TimeGrammars.All, QuadletGrammars.All);

    /// <summary>Every kind that has one, closed sets of words aside.</summary>
    public static IReadOnlyCollection<string> Kinds => byKind.Keys;

    public static ValueGrammar? Find(string kind)
    {
        if (byKind.TryGetValue(kind, out var grammar))
            return grammar;
        return kind.StartsWith(EnumPrefix, StringComparison.Ordinal) ? byKind[EnumPrefix + "*"] : null;
    }

    private static Dictionary<string, ValueGrammar> Collect(params IReadOnlyList<(string Kind, ValueGrammar Grammar)>[] families)
    {
        var all = new Dictionary<string, ValueGrammar>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            foreach (var (kind, grammar) in family)
                all.Add(kind, grammar);
        }

        return all;
    }
}
