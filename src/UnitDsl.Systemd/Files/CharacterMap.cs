namespace UnitDsl.Systemd;

/// <summary>
/// From bytes to characters and back for one stretch of UTF-8. Every so many bytes are noted, so that a million questions about
/// one stretch do not walk it a million times; text of ASCII alone needs no notes.
/// </summary>
internal sealed class CharacterMap
{
    private const int Stride = 64;

    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly int _end;
    private readonly int[]? _offsets;
    private readonly int[]? _characters;

    public CharacterMap(byte[] bytes, int start, int end)
    {
        _bytes = bytes;
        _start = start;
        _end = end;
        Count = end - start;
        if (Utf8Scan.IsAscii(bytes, start, end))
            return;

        _offsets = new int[((end - start) / Stride) + 1];
        _characters = new int[_offsets.Length];
        int noted = 0;
        int character = 0;
        for (int i = start; i < end;)
        {
            if (i - start >= noted * Stride)
                Note(noted++, i, character);
            character += Utf8Scan.Decode(bytes, i, end, out int length) > 0xFFFF ? 2 : 1;
            i += length;
        }
        while (noted < _offsets.Length)
            Note(noted++, end, character);
        Count = character;
    }

    public int Count { get; }

    /// <summary>How many characters come before this byte.</summary>
    public int CharacterAt(int offset)
    {
        offset = Math.Max(_start, Math.Min(offset, _end));
        if (_offsets is null || _characters is null)
            return offset - _start;
        int slot = Slot(_offsets, offset);
        return _characters[slot] + Utf8Scan.CountCharacters(_bytes, _offsets[slot], offset);
    }

    /// <summary>The byte at which a character starts; the second half of a pair starts where the first does.</summary>
    public int OffsetAt(int character)
    {
        character = Math.Max(0, Math.Min(character, Count));
        if (_offsets is null || _characters is null)
            return _start + character;
        int slot = Slot(_characters, character);
        int at = _offsets[slot];
        for (int seen = _characters[slot]; seen < character && at < _end;)
        {
            seen += Utf8Scan.Decode(_bytes, at, _end, out int length) > 0xFFFF ? 2 : 1;
            if (seen > character)
                break;
            at += length;
        }
        return at;
    }

    private void Note(int slot, int offset, int character)
    {
        _offsets![slot] = offset;
        _characters![slot] = character;
    }

    private static int Slot(int[] noted, int wanted)
    {
        int found = Array.BinarySearch(noted, wanted);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
