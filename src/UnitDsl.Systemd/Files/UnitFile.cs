using System.Text;

namespace UnitDsl.Systemd;

/// <summary>
/// A unit file or drop-in as it stands, down to the last byte. Anything can be parsed: what systemd makes of the parts
/// is in <see cref="Problems"/>. Immutable; what is asked for is computed when it is asked for.
/// </summary>
public sealed class UnitFile
{
    private readonly FileText _text;
    private readonly UnitFilePart[] _parts;
    private readonly AssignmentLine[] _assignments;
    private IReadOnlyList<FileProblem>? _problems;

    private UnitFile(FileText text)
    {
        _text = text;
        _parts = new UnitFileParser(text).Parse().ToArray();
        _assignments = _parts.OfType<AssignmentLine>().ToArray();
        ReadParts = _parts.Length;
        for (int i = _parts.Length - 1; i >= 0; i--)
        {
            if (FileProblems.Refuses(_parts[i].Flaw))
                ReadParts = i;
        }
    }

    /// <summary>All of it, in order.</summary>
    public IReadOnlyList<UnitFilePart> Parts => _parts;

    /// <summary>The <c>Name=Value</c> lines, those that systemd ignores included.</summary>
    public IReadOnlyList<AssignmentLine> Assignments => _assignments;

    public int LineCount => _text.LineCount;

    /// <summary>Whether systemd stops reading somewhere in it.</summary>
    public bool IsRefused => ReadParts < _parts.Length;

    /// <summary>How many of the parts systemd reads: all, or those above the line at which it stops.</summary>
    public int ReadParts { get; }

    /// <summary>An empty file masks: a unit of that name does not exist, a drop-in of that name adds nothing.</summary>
    public bool IsMask => _text.Bytes.Length == 0;

    /// <summary>What systemd complains of whatever the kind of the unit, in the newest release.</summary>
    public IReadOnlyList<FileProblem> Problems => _problems ??= new FileProblems(null, DirectiveCatalogue.NewestRelease).Find(_parts);

    /// <param name="bytes">The content. It is not copied and must not be changed afterwards.</param>
    public static UnitFile Parse(byte[] bytes) => new(new FileText(bytes));

    /// <summary>Parses what the text is in UTF-8.</summary>
    public static UnitFile Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>What systemd complains of in a file or drop-in of this kind of unit.</summary>
    public IReadOnlyList<FileProblem> ProblemsOn(UnitKind kind, int release = DirectiveCatalogue.NewestRelease) =>
        new FileProblems(kind, release).Find(_parts);

    /// <summary>The bytes that were parsed, put together from the parts.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[_text.Bytes.Length];
        int at = 0;
        foreach (var part in _parts)
        {
            Buffer.BlockCopy(_text.Bytes, part.Offset, bytes, at, part.Length);
            at += part.Length;
        }
        return bytes;
    }

    /// <summary>One line without what ends it, for showing it to people.</summary>
    /// <param name="line">Its number, from 1.</param>
    public string LineText(int line) =>
        line < 1 || line > LineCount ? "" : Utf8Scan.Text(_text.Bytes, _text.Start(line - 1), _text.ContentEndOf(line - 1));

    /// <summary>Line and column of a byte.</summary>
    public TextPosition PositionOf(int offset) => _text.PositionOf(Math.Max(0, Math.Min(offset, _text.Bytes.Length)));

    public override string ToString() => Utf8Scan.Text(_text.Bytes, 0, _text.Bytes.Length);
}
