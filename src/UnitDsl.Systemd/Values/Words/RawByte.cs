namespace UnitDsl.Systemd;

/// <summary>
/// Bytes that an escape names one by one (<c>\xc3</c>) and that are no character by themselves. Text keeps each as half a surrogate
/// pair, which no text from a file has, until its neighbours make a character of it.
/// </summary>
internal static class RawByte
{
    private const int Base = 0xDC00;

    public static char Mark(int value) => (char)(Base + value);

    /// <summary>Whether such a byte stands here.</summary>
    public static bool IsAt(string text, int index) =>
        text[index] is >= '\uDC80' and <= '\uDCFF' && (index == 0 || !char.IsHighSurrogate(text[index - 1]));

    public static int ValueAt(string text, int index) => text[index] - Base;

    /// <summary>Makes characters of the bytes that are some in UTF-8.</summary>
    public static Piece Join(Piece text)
    {
        var joined = new Piece.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAt(text.Text, i) && TryDecode(text.Text, i, out var length, out var code))
            {
                joined.Add(char.ConvertFromUtf32(code), text.PlaceOf(i));
                i += length - 1;
            }
            else
            {
                joined.Add(text[i], text.PlaceOf(i));
            }
        }

        return joined.ToPiece(text.PlaceOf(text.Length));
    }

    private static bool TryDecode(string text, int at, out int length, out int code)
    {
        (length, code, var smallest) = ValueAt(text, at) switch
        {
            >= 0xC2 and <= 0xDF and var lead => (2, lead & 0x1F, 0x80),
            >= 0xE0 and <= 0xEF and var lead => (3, lead & 0x0F, 0x800),
            >= 0xF0 and <= 0xF4 and var lead => (4, lead & 0x07, 0x10000),
            _ => (0, 0, 0),
        };
        if (length == 0 || at + length > text.Length)
            return false;
        for (var i = at + 1; i < at + length; i++)
        {
            if (!IsAt(text, i) || ValueAt(text, i) is not (>= 0x80 and <= 0xBF and var next))
                return false;
            code = (code << 6) | (next & 0x3F);
        }

        return code >= smallest && code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
    }
}
