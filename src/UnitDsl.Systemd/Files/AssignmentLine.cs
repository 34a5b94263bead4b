namespace UnitDsl.Systemd;

/// <summary>A <c>Name=Value</c> line, with the lines that continue it.</summary>
public sealed class AssignmentLine : StatementLine
{
    private readonly int _nameEnd;
    private readonly int _valueStart;
    private LocatedText? _name;
    private LocatedText? _value;

    internal AssignmentLine(FileText file, int first, int next, JoinedLine joined, int start, int nameEnd, int valueStart, int end)
        : base(file, first, next, joined, start, end)
    {
        _nameEnd = nameEnd;
        _valueStart = valueStart;
    }

    /// <summary>The header above it; null when there is none.</summary>
    public SectionLine? Section { get; internal set; }

    public string Name => NameText.Text;

    /// <summary>The value as systemd sees it: continuations joined, comments between them dropped, blanks around it trimmed.</summary>
    public string Value => ValueText.Text;

    public LocatedText NameText => _name ??= Range(ContentStart, _nameEnd);

    public LocatedText ValueText => _value ??= Range(_valueStart, ContentEnd);

    public bool IsEmpty => _valueStart == ContentEnd;

    /// <summary>A name of somebody else's, which systemd skips without a word.</summary>
    public bool IsPrivate => Name.StartsWith("X-", StringComparison.Ordinal);

    public override string ToString() => $"{Name}={Value}";
}
