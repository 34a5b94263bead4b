namespace UnitDsl.Systemd;

/// <summary>The bytes of a file, cut into lines where systemd cuts them: NUL and a lone carriage return end a line, too.</summary>
internal sealed class FileText
{
    private readonly int[] _starts;
    private readonly int[] _contentEnds;
    private LineColumns? _lastAsked;

    public FileText(byte[] bytes)
    {
        Bytes = bytes;
        int count = 0;
        for (int i = 0; i < bytes.Length; count++)
            i = EndOfLine(bytes, ContentEnd(bytes, i));
        LineCount = count;
        _starts = new int[count + 1];
        _contentEnds = new int[count];
        int at = 0;
        for (int line = 0; line < count; line++)
        {
            _starts[line] = at;
            _contentEnds[line] = ContentEnd(bytes, at);
            at = EndOfLine(bytes, _contentEnds[line]);
        }
        _starts[count] = at;
    }

    public byte[] Bytes { get; }

    public int LineCount { get; }

    /// <summary>Lines count from 0 here.</summary>
    public int Start(int line) => _starts[line];

    /// <summary>The end of the line without what ends it.</summary>
    public int ContentEndOf(int line) => _contentEnds[line];

    public bool StartsWithMark(int at, int end) =>
        end - at >= 3 && Bytes[at] == 0xEF && Bytes[at + 1] == 0xBB && Bytes[at + 2] == 0xBF;

    public TextPosition PositionOf(int offset)
    {
        if (LineCount == 0)
            return new TextPosition(1, 1, 0);
        int found = Array.BinarySearch(_starts, 0, LineCount, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, ColumnOf(line, offset), offset);
    }

    /// <summary>The position at which the file ends, or a line of it.</summary>
    public TextPosition EndOf(int line) => new(line + 1, ColumnOf(line, _contentEnds[line]), _contentEnds[line]);

    private int ColumnOf(int line, int offset)
    {
        // Only ever replaced as a whole, so that two who ask at once do not disturb each other.
        var columns = _lastAsked;
        if (columns is null || columns.Line != line)
        {
            int start = _starts[line];
            int end = _starts[line + 1];
            bool isMarked = start == 0 && StartsWithMark(start, end);
            _lastAsked = columns = new LineColumns(line, new CharacterMap(Bytes, isMarked ? start + 3 : start, end));
        }
        return columns.Map.CharacterAt(offset) + 1;
    }

    private static int ContentEnd(byte[] bytes, int at)
    {
        while (at < bytes.Length && bytes[at] is not ((byte)'\n' or (byte)'\r' or 0))
            at++;
        return at;
    }

    // One of each kind, in any order, ends one line; NUL is always the last of them.
    private static int EndOfLine(byte[] bytes, int at)
    {
        bool feed = false, carriage = false;
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == 0)
                return at + 1;
            if (bytes[at] == '\n' && !feed)
                feed = true;
            else if (bytes[at] == '\r' && !carriage)
                carriage = true;
            else
                break;
        }
        return at;
    }

    private sealed class LineColumns(int line, CharacterMap map)
    {
        public int Line { get; } = line;

        public CharacterMap Map { get; } = map;
    }
}
