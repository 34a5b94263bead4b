namespace UnitDsl.Systemd;

/// <summary>The assignments of one unit, read as systemd would: what it would ignore is not there.</summary>
internal sealed class UnitAssignments
{
    private readonly List<(string Section, Entry Entry)> entries = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly string unitName;
    private readonly int release;

    public UnitAssignments(string unitName, UnitKind kind, IEnumerable<Section> sections, int release)
    {
        this.unitName = unitName;
        this.release = release;
        Kind = kind;
        foreach (var section in sections)
        {
            foreach (var entry in section.Entries)
            {
                entries.Add((section.Name, entry));
                names.Add(entry.Name);
            }
        }
    }

    public UnitKind Kind { get; }

    /// <summary>Each assignment, as written and in order, with the directive that it is.</summary>
    public IEnumerable<(string Name, string Value)> In(string section)
    {
        foreach (var (name, entry) in entries)
        {
            if (name == section)
                yield return (entry.Name, entry.Value);
        }
    }

    /// <summary>The last value that is one.</summary>
    public string? Last(string section, string name)
    {
        // Most of what is asked for is not there.
        if (!names.Contains(name))
            return null;
        string? last = null;
        foreach (var value in Values(section, name))
            last = value;
        return last is { Length: > 0 } ? last : null;
    }

    /// <summary>The first value that is one.</summary>
    public string? First(string section, string name)
    {
        foreach (var value in Values(section, name))
        {
            if (value.Length > 0)
                return value;
        }

        return null;
    }

    public bool? Switch(string section, string name) => Last(section, name) is { } value ? BooleanGrammar.Parse(value) : null;

    /// <summary>All values of a list that an empty assignment clears.</summary>
    public List<string> List(string section, string name)
    {
        var list = new List<string>();
        if (!names.Contains(name))
            return list;
        foreach (var value in Values(section, name))
        {
            if (value.Length == 0)
                list.Clear();
            else
                list.Add(value);
        }

        return list;
    }

    /// <summary>The words of all values, specifiers put in.</summary>
    public List<string> Words(string section, string name, WordRules rules)
    {
        var words = new List<string>();
        foreach (var value in List(section, name))
            AddWords(words, DirectiveCatalogue.Find(section, name)!, section, value, rules);
        return words;
    }

    /// <summary>The words of one assignment, specifiers put in; words with unknown ones are left out.</summary>
    public List<string> WordsOf(Directive directive, string section, string value, WordRules rules)
    {
        var words = new List<string>();
        AddWords(words, directive, section, Effective(directive, section, value) ?? "", rules);
        return words;
    }

    /// <summary>A text with its specifiers put in; null where that is impossible.</summary>
    public string? Expand(string section, string name, string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        return DirectiveCatalogue.Find(section, name) is { } directive
            && SpecifierExpansion.TryExpand(new Piece(text), directive.SpecifiersIn(release), Context(directive, section), out var expanded, out _) ? expanded.Text : null;
    }

    private void AddWords(List<string> words, Directive directive, string section, string value, WordRules rules)
    {
        foreach (var word in WordReader.ReadAll(new Piece(value), rules, out _))
        {
            if (SpecifierExpansion.TryExpand(word, directive.SpecifiersIn(release), Context(directive, section), out var expanded, out _))
                words.Add(expanded.Text);
        }
    }

    private IEnumerable<string> Values(string section, string name)
    {
        Directive? directive = null;
        foreach (var (own, entry) in entries)
        {
            if (entry.Name != name || own != section)
                continue;
            directive ??= DirectiveCatalogue.Find(section, name);
            if (directive is not null && Effective(directive, section, entry.Value) is { } value)
                yield return value;
        }
    }

    private string? Effective(Directive directive, string section, string value)
    {
        var context = Context(directive, section);
        return ValueReader.CanRead(context) ? ValueReader.Read(context, value).Effective : value.Trim();
    }

    private ValueContext Context(Directive directive, string section) => new(directive, Kind, section, unitName, release);
}
