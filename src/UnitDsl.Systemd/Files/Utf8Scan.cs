using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Walks bytes as characters. A byte that belongs to none counts as one replacement character, on every runtime alike.</summary>
internal static class Utf8Scan
{
    private const char Replacement = '\uFFFD';

    /// <summary>The code point at a position, or -1 where systemd would not take the bytes for UTF-8; and how many bytes it has.</summary>
    public static int Decode(byte[] bytes, int at, int end, out int length)
    {
        length = 1;
        int first = bytes[at];
        if (first < 0x80)
            return first;
        int size = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (size == 0 || at + size > end)
            return -1;
        int code = first & (0xFF >> (size + 1));
        for (int i = 1; i < size; i++)
        {
            if ((bytes[at + i] & 0xC0) != 0x80)
                return -1;
            code = (code << 6) | (bytes[at + i] & 0x3F);
        }
        bool isOverlong = code < (size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000);
        if (isOverlong || code is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            return -1;
        length = size;
        return code;
    }

    /// <summary>Where the first character starts that systemd does not accept, or -1.</summary>
    public static int FirstUnreadable(byte[] bytes, int start, int end)
    {
        for (int i = start; i < end;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }
            int code = Decode(bytes, i, end, out int length);
            if (code < 0 || Utf8Text.IsNonCharacter(code))
                return i;
            i += length;
        }
        return -1;
    }

    public static bool IsAscii(byte[] bytes, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (bytes[i] >= 0x80)
                return false;
        }
        return true;
    }

    public static int CountCharacters(byte[] bytes, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end;)
        {
            count += Decode(bytes, i, end, out int length) > 0xFFFF ? 2 : 1;
            i += length;
        }
        return count;
    }

    public static string Text(byte[] bytes, int start, int end)
    {
        if (IsAscii(bytes, start, end))
            return Encoding.ASCII.GetString(bytes, start, end - start);
        var text = new StringBuilder(end - start);
        for (int i = start; i < end;)
        {
            int code = Decode(bytes, i, end, out int length);
            if (code < 0)
                text.Append(Replacement);
            else if (code <= 0xFFFF)
                text.Append((char)code);
            else
                text.Append((char)(0xD7C0 + (code >> 10))).Append((char)(0xDC00 | (code & 0x3FF)));
            i += length;
        }
        return text.ToString();
    }
}
