namespace UnitDsl.Systemd;

/// <summary>A <c>[Name]</c> line.</summary>
public sealed class SectionLine : StatementLine
{
    private LocatedText? _name;

    internal SectionLine(FileText file, int first, int next, JoinedLine joined, int start, int end)
        : base(file, first, next, joined, start, end)
    {
    }

    /// <summary>What stands between the brackets, blanks included: systemd does not trim it.</summary>
    public string Name => NameText.Text;

    public LocatedText NameText => _name ??= Range(ContentStart + 1, ContentEnd - 1);

    /// <summary>A section of somebody else's, which systemd skips without a word.</summary>
    public bool IsPrivate => Name.StartsWith("X-", StringComparison.Ordinal);
}
