namespace UnitDsl.Systemd;

/// <summary>
/// What else is known of a directive: <c>min=1;max=10000;infinity</c>. Kept as text and searched when asked,
/// because few directives are ever asked.
/// </summary>
public sealed record Facets(string Text)
{
    /// <summary>Whether the facet is there, with a value or without.</summary>
    public bool Has(string name) => Locate(name) >= 0;

    /// <summary>The facet's value; null when it is absent, empty when it has none.</summary>
    public string? Value(string name)
    {
        var start = Locate(name);
        if (start < 0) return null;
        start += name.Length;
        if (start == Text.Length || Text[start] == ';') return "";
        var end = Text.IndexOf(';', start);
        return Text.Substring(start + 1, (end < 0 ? Text.Length : end) - start - 1);
    }

    /// <summary>The blank-separated words of the facet's value.</summary>
    public IReadOnlyList<string> Words(string name) => Value(name) is { Length: > 0 } value ? value.Split(' ') : [];

    public override string ToString() => Text;

    private int Locate(string name)
    {
        for (var at = Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || Text[at - 1] == ';') && (end == Text.Length || Text[end] is '=' or ';')) return at;
        }

        return -1;
    }
}
