namespace UnitDsl.Systemd;

/// <summary>A stretch of whole lines of a unit file. All parts, one after another, are the file.</summary>
public abstract class UnitFilePart
{
    private readonly FileText _file;
    private readonly int _first;
    private readonly int _next;

    private protected UnitFilePart(FileText file, int first, int next)
    {
        _file = file;
        _first = first;
        _next = next;
    }

    /// <summary>The number of its first line.</summary>
    public int FirstLine => _first + 1;

    /// <summary>The number of its last line; another than the first where a backslash continues it.</summary>
    public int LastLine => _next;

    /// <summary>The byte at which it starts.</summary>
    public int Offset => _file.Start(_first);

    /// <summary>How many bytes it has, line ends included.</summary>
    public int Length => _file.Start(_next) - _file.Start(_first);

    /// <summary>What is wrong with it.</summary>
    public LineFlaw Flaw { get; internal set; }

    /// <summary>The place of what is wrong, or of the part.</summary>
    internal virtual TextPosition FlawPosition => _file.PositionOf(Offset);

    /// <summary>How many columns from there on are meant.</summary>
    internal virtual int FlawLength => _file.EndOf(_first).Column - 1;

    internal FileText File => _file;
}

/// <summary>A line of blanks, or of nothing.</summary>
public sealed class BlankLine : UnitFilePart
{
    internal BlankLine(FileText file, int first, int next)
        : base(file, first, next)
    {
    }
}

/// <summary>A line that starts with <c>#</c> or <c>;</c>. Comments inside a continued line belong to that line's part.</summary>
public sealed class CommentLine : UnitFilePart
{
    internal CommentLine(FileText file, int line)
        : base(file, line, line + 1)
    {
    }

    /// <summary>The line, with the character that makes it a comment.</summary>
    public string Text => Utf8Scan.Text(File.Bytes, Offset, File.ContentEndOf(FirstLine - 1)).Trim();
}

/// <summary>A line with something to say.</summary>
public abstract class StatementLine : UnitFilePart
{
    private readonly JoinedLine _joined;

    private protected StatementLine(FileText file, int first, int next, JoinedLine joined, int start, int end)
        : base(file, first, next)
    {
        _joined = joined;
        ContentStart = start;
        ContentEnd = end;
    }

    /// <summary>The whole line as systemd reads it: joined, and without the blanks around it.</summary>
    public LocatedText Content => new(_joined, ContentStart, ContentEnd);

    /// <summary>The line of a continued assignment that the file's end cut off is counted one further by systemd.</summary>
    internal bool EndsInContinuation { get; set; }

    private protected int ContentStart { get; }

    private protected int ContentEnd { get; }

    internal override TextPosition FlawPosition => FlawText.Start;

    internal override int FlawLength => Math.Max(1, FlawText.LengthOn(0, FlawText.Text.Length));

    private protected LocatedText Range(int start, int end) => new(_joined, start, end);

    private LocatedText FlawText
    {
        get
        {
            if (Flaw == LineFlaw.NotUtf8 && Utf8Scan.FirstUnreadable(_joined.Bytes, ContentStart, ContentEnd) is >= 0 and var wrong)
            {
                Utf8Scan.Decode(_joined.Bytes, wrong, ContentEnd, out int length);
                return Range(wrong, wrong + length);
            }
            return Content;
        }
    }
}

/// <summary>A line that systemd can make nothing of; <see cref="UnitFilePart.Flaw"/> tells why.</summary>
public sealed class JunkLine : StatementLine
{
    internal JunkLine(FileText file, int first, int next, JoinedLine joined, int start, int end)
        : base(file, first, next, joined, start, end)
    {
    }
}
