namespace UnitDsl.Systemd;

/// <summary>Cuts a unit file into parts by systemd's rules, without ever losing a byte.</summary>
internal sealed class UnitFileParser(FileText text)
{
    /// <summary>What systemd reads at most, of one line and of all that continuations join.</summary>
    private const int LongestLine = 1024 * 1024;

    private readonly byte[] _bytes = text.Bytes;
    private readonly List<UnitFilePart> _parts = new(Math.Min(text.LineCount, 1024));
    private readonly JoinedLine _plain = new(text);
    private SectionLine? _section;
    private bool _markSeen;

    // The line that is being joined: nothing of it is copied until there is a second piece.
    private readonly List<int> _starts = [];
    private readonly List<int> _offsets = [];
    private byte[] _joined = [];
    private int _joinedLength;
    private int _first = -1;
    private bool _tooLong;

    public List<UnitFilePart> Parse()
    {
        for (int line = 0; line < text.LineCount; line++)
        {
            if (!IsComment(line))
                Take(line);
            else if (_first < 0)
                _parts.Add(new CommentLine(text, line) { Flaw = IsTooLong(line) ? LineFlaw.TooLong : LineFlaw.None });
            else
                _tooLong |= IsTooLong(line);
        }
        if (_first >= 0)
            Finish(text.LineCount, endsInContinuation: true);
        return _parts;
    }

    private bool IsTooLong(int line) => text.ContentEndOf(line) - text.Start(line) >= LongestLine;

    private bool IsComment(int line)
    {
        int end = text.ContentEndOf(line);
        int at = SkipBlanks(text.Start(line), end);
        return at < end && _bytes[at] is (byte)'#' or (byte)';';
    }

    private void Take(int line)
    {
        int start = text.Start(line);
        int end = text.ContentEndOf(line);
        bool tooLong = IsTooLong(line);

        // The first line to start with a mark loses it, wherever it is; a comment does not count.
        if (!_markSeen && text.StartsWithMark(start, end))
        {
            _markSeen = true;
            start += 3;
        }
        bool continues = EndsInContinuation(start, end);
        if (_first < 0 && !continues)
        {
            Add(line, line + 1, _plain, start, end, tooLong ? LineFlaw.TooLong : LineFlaw.None);
            return;
        }
        if (_first < 0)
            _first = line;
        else
            tooLong |= _joinedLength + end - start > LongestLine;
        _tooLong |= tooLong;
        Append(start, end);
        if (continues)
            _joined[_joinedLength - 1] = (byte)' ';
        else
            Finish(line + 1, endsInContinuation: false);
    }

    private void Append(int start, int end)
    {
        int needed = _joinedLength + end - start;
        if (_joined.Length < needed)
            Array.Resize(ref _joined, Math.Max(needed, _joined.Length * 2));
        _starts.Add(_joinedLength);
        _offsets.Add(start);
        Buffer.BlockCopy(_bytes, start, _joined, _joinedLength, end - start);
        _joinedLength = needed;
    }

    private void Finish(int next, bool endsInContinuation)
    {
        byte[] bytes = new byte[_joinedLength];
        Buffer.BlockCopy(_joined, 0, bytes, 0, _joinedLength);
        var joined = new JoinedLine(text, bytes, _starts.ToArray(), _offsets.ToArray());
        Add(_first, next, joined, 0, _joinedLength, _tooLong ? LineFlaw.TooLong : LineFlaw.None);
        if (endsInContinuation && _parts[_parts.Count - 1] is StatementLine last)
            last.EndsInContinuation = true;
        _starts.Clear();
        _offsets.Clear();
        _joinedLength = 0;
        _first = -1;
        _tooLong = false;
    }

    private void Add(int first, int next, JoinedLine joined, int start, int end, LineFlaw flaw)
    {
        byte[] bytes = joined.Bytes;
        while (start < end && IsBlank(bytes[start]))
            start++;
        while (end > start && IsBlank(bytes[end - 1]))
            end--;
        if (start == end)
        {
            _parts.Add(new BlankLine(text, first, next) { Flaw = flaw });
            return;
        }
        if (flaw == LineFlaw.None && Utf8Scan.FirstUnreadable(bytes, start, end) >= 0)
            flaw = LineFlaw.NotUtf8;
        _parts.Add(bytes[start] == '[' ? Header(first, next, joined, start, end, flaw) : Statement(first, next, joined, start, end, flaw));
    }

    private StatementLine Header(int first, int next, JoinedLine joined, int start, int end, LineFlaw flaw)
    {
        if (end - start < 2 || joined.Bytes[end - 1] != ']')
            return new JunkLine(text, first, next, joined, start, end) { Flaw = Worse(flaw, LineFlaw.UnclosedHeader) };
        for (int i = start + 1; i < end - 1; i++)
        {
            if (joined.Bytes[i] is < (byte)' ' or 0x7F or (byte)'"' or (byte)'\'' or (byte)'\\')
                return new JunkLine(text, first, next, joined, start, end) { Flaw = Worse(flaw, LineFlaw.BadHeaderCharacter) };
        }
        var header = new SectionLine(text, first, next, joined, start, end) { Flaw = flaw };
        _section = header;
        return header;
    }

    private StatementLine Statement(int first, int next, JoinedLine joined, int start, int end, LineFlaw flaw)
    {
        if (_section is null)
            flaw = Worse(flaw, LineFlaw.OutsideSection);
        int equals = Array.IndexOf(joined.Bytes, (byte)'=', start, end - start);
        if (equals <= start)
            return new JunkLine(text, first, next, joined, start, end) { Flaw = Worse(flaw, equals < 0 ? LineFlaw.NoEqualsSign : LineFlaw.NoName) };
        int nameEnd = equals;
        while (nameEnd > start && IsBlank(joined.Bytes[nameEnd - 1]))
            nameEnd--;
        int valueStart = equals + 1;
        while (valueStart < end && IsBlank(joined.Bytes[valueStart]))
            valueStart++;
        return new AssignmentLine(text, first, next, joined, start, nameEnd, valueStart, end) { Flaw = flaw, Section = _section };
    }

    // What systemd notices first.
    private static LineFlaw Worse(LineFlaw noticed, LineFlaw next) => noticed == LineFlaw.None ? next : noticed;

    private bool EndsInContinuation(int start, int end)
    {
        int at = end;
        while (at > start && _bytes[at - 1] == '\\')
            at--;
        return (end - at) % 2 == 1;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && IsBlank(_bytes[at]))
            at++;
        return at;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';
}
