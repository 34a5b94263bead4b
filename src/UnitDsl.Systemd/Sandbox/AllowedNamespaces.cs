namespace UnitDsl.Systemd;

/// <summary>The types of namespaces that a unit may create, as its lines add up.</summary>
internal sealed class AllowedNamespaces
{
    /// <summary>What a list without this type leaves out, too: systemd counts it only where it is named.</summary>
    private const string NeverImplied = "time";

    // Null as long as nothing was said.
    private HashSet<string>? allowed;

    public AllowedNamespaces Copy() => new() { allowed = allowed is null ? null : new HashSet<string>(allowed, StringComparer.Ordinal) };

    public bool Allows(string type) => allowed is null || allowed.Contains(type);

    public void Apply(Piece value, int release)
    {
        if (value.IsEmpty)
            allowed = null;
        else if (BooleanGrammar.Parse(value.Text) is { } all)
            allowed = all ? new HashSet<string>(StringComparer.Ordinal) : Everything(release);
        else if (NamespaceGrammar.Parse(value, release, out var isInverted) is { } types)
            Merge(types, isInverted, release);
    }

    private void Merge(List<string> types, bool isInverted, int release)
    {
        allowed ??= isInverted ? Everything(release) : new HashSet<string>(StringComparer.Ordinal);
        if (isInverted)
            allowed.ExceptWith(types);
        else
            allowed.UnionWith(types);
    }

    private static HashSet<string> Everything(int release)
    {
        var all = new HashSet<string>(SetCatalogue.Words(NamespaceGrammar.SetName, release), StringComparer.Ordinal);
        all.Remove(NeverImplied);
        return all;
    }
}
