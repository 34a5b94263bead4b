namespace UnitDsl.Systemd;

/// <summary>A text of which every character knows its place in the file, wherever continuation lines put it.</summary>
public sealed class LocatedText
{
    private readonly JoinedLine _line;
    private readonly int _start;
    private readonly int _end;
    private string? _text;
    private CharacterMap? _map;

    internal LocatedText(JoinedLine line, int start, int end)
    {
        _line = line;
        _start = start;
        _end = end;
    }

    /// <summary>The text as systemd reads it.</summary>
    public string Text => _text ??= Utf8Scan.Text(_line.Bytes, _start, _end);

    private CharacterMap Map => _map ??= new CharacterMap(_line.Bytes, _start, _end);

    /// <summary>Where it starts.</summary>
    public TextPosition Start => _line.PositionOf(_start);

    /// <summary>Where it ends: behind its last character.</summary>
    public TextPosition End => EndOf(Text.Length);

    /// <summary>Where a character of <see cref="Text"/> stands; for its length, where the text ends.</summary>
    public TextPosition PositionOf(int index) =>
        index > 0 && index >= Text.Length ? End : _line.PositionOf(Map.OffsetAt(index));

    /// <summary>How many columns so many characters take from here; where they go on in the next line, up to there.</summary>
    public int LengthOn(int index, int length)
    {
        var from = PositionOf(index);
        int fits = 0;
        int reaches = Math.Max(0, Math.Min(length, Text.Length - index));
        while (fits < reaches)
        {
            int middle = fits + ((reaches - fits + 1) / 2);
            if (EndOf(index + middle).Line == from.Line)
                fits = middle;
            else
                reaches = middle - 1;
        }
        return fits == 0 ? 0 : EndOf(index + fits).Column - from.Column;
    }

    public override string ToString() => Text;

    // Not the place of the character after it, which may be in another line.
    private TextPosition EndOf(int index)
    {
        if (index == 0)
            return Start;
        int last = Map.OffsetAt(index - 1);
        int end = Map.OffsetAt(index);
        var start = _line.PositionOf(last);
        return new TextPosition(start.Line, start.Column + Utf8Scan.CountCharacters(_line.Bytes, last, end), start.Offset + end - last);
    }
}
