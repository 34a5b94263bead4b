namespace UnitDsl.Systemd;

/// <summary>A line as systemd sees it once what a backslash continues is joined: a stretch of bytes that know where they came from.</summary>
internal sealed class JoinedLine
{
    private readonly FileText _text;
    private readonly int[]? _starts;
    private readonly int[]? _offsets;

    /// <summary>A line that stands alone.</summary>
    public JoinedLine(FileText text)
    {
        _text = text;
        Bytes = text.Bytes;
    }

    /// <summary>A line made of pieces.</summary>
    /// <param name="text">The file.</param>
    /// <param name="bytes">The pieces, joined.</param>
    /// <param name="starts">Where each piece starts in them.</param>
    /// <param name="offsets">Where each piece starts in the file.</param>
    public JoinedLine(FileText text, byte[] bytes, int[] starts, int[] offsets)
    {
        _text = text;
        Bytes = bytes;
        _starts = starts;
        _offsets = offsets;
    }

    public byte[] Bytes { get; }

    public TextPosition PositionOf(int at) => _text.PositionOf(OffsetOf(at));

    public int OffsetOf(int at)
    {
        if (_starts is null || _offsets is null)
            return at;
        int found = Array.BinarySearch(_starts, at);

        // Of several empty pieces at one place, the last one holds what follows.
        int piece = found >= 0 ? found : ~found - 1;
        while (piece + 1 < _starts.Length && _starts[piece + 1] == at)
            piece++;
        return _offsets[piece] + (at - _starts[piece]);
    }
}
