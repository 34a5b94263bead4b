namespace UnitDsl.Systemd;

/// <summary>The system calls and their groups.</summary>
internal static class SystemCalls
{
    public const string GroupSet = "SystemCallGroup";

    private const string CallSet = "SystemCalls";

    private static readonly Dictionary<string, (int Number, int Since)> numbers = Number();
    private static readonly Dictionary<string, BitSet> groups = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => numbers.Keys;

    /// <summary>Those of x86-64, which is what the exposure is judged by.</summary>
    public static BitSet Native { get; } = Collect(SetCatalogue.Members(CallSet)[0].Names());

    public static BitSet None() => new(numbers.Count);

    public static bool IsKnown(string name, int release) => numbers.TryGetValue(name, out var found) && found.Since <= release;

    /// <summary>A call or all calls of a <c>@group</c>; none where there is no such name.</summary>
    public static BitSet Find(string name)
    {
        lock (groups)
        {
            if (!groups.TryGetValue(name, out var calls))
                groups.Add(name, calls = Collect(SetCatalogue.Find(GroupSet, name, int.MaxValue)?.Names() ?? [name]));
            return calls;
        }
    }

    private static BitSet Collect(string[] names)
    {
        var calls = None();
        foreach (var name in names)
        {
            if (numbers.TryGetValue(name, out var found))
                calls.Add(found.Number);
            else if (SetCatalogue.Find(GroupSet, name, int.MaxValue) is { } group)
                calls.Add(Collect(group.Names()));
        }

        return calls;
    }

    private static Dictionary<string, (int Number, int Since)> Number()
    {
        var all = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var part in SetCatalogue.Members(CallSet))
        {
            foreach (var name in part.Names())
                all.Add(name, (all.Count, part.Since));
        }

        return all;
    }
}
