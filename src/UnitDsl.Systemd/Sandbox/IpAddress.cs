namespace UnitDsl.Systemd;

/// <summary>Addresses of IPv4 and IPv6 as bytes.</summary>
internal static class IpAddress
{
    public const int LengthOfVersion4 = 4;
    public const int LengthOfVersion6 = 16;

    private const int Groups = 8;
    private const int LongestGroup = 4;

    public static bool TryParse(string text, out byte[] address) =>
        text.IndexOf(':') >= 0 ? TryParseVersion6(text, out address) : TryParseVersion4(text, out address);

    private static bool TryParseVersion4(string text, out byte[] address)
    {
        address = new byte[LengthOfVersion4];
        var part = 0;
        var digits = 0;
        foreach (var c in text)
        {
            if (c == '.')
            {
                if (digits == 0 || ++part == LengthOfVersion4)
                    return false;
                digits = 0;
                continue;
            }

            var value = (address[part] * 10) + (c - '0');
            if (c is < '0' or > '9' || value > byte.MaxValue || (digits > 0 && address[part] == 0))
                return false;
            address[part] = (byte)value;
            digits++;
        }

        return part == LengthOfVersion4 - 1 && digits > 0;
    }

    private static bool TryParseVersion6(string text, out byte[] address)
    {
        address = new byte[LengthOfVersion6];
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0)
            return TryGroups(text, address, Groups, out var all) && all == Groups;

        // Two colons stand for at least one group of zeros.
        var left = text.Substring(0, gap);
        var right = text.Substring(gap + 2);
        var tail = new byte[LengthOfVersion6];
        if (!TryGroups(left, address, Groups - 1, out var before, mayEndInVersion4: false) || !TryGroups(right, tail, Groups - 1 - before, out var after))
            return false;
        Array.Copy(tail, 0, address, LengthOfVersion6 - (2 * after), 2 * after);
        return true;
    }

    private static bool TryGroups(string text, byte[] target, int most, out int count, bool mayEndInVersion4 = true)
    {
        count = 0;
        if (text.Length == 0)
            return true;
        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (mayEndInVersion4 && i == parts.Length - 1 && parts[i].IndexOf('.') >= 0)
            {
                if (count + 2 > most || !TryParseVersion4(parts[i], out var last))
                    return false;
                Array.Copy(last, 0, target, 2 * count, last.Length);
                count += 2;
                return true;
            }

            if (count == most || !TryGroup(parts[i], out var group))
                return false;
            target[2 * count] = (byte)(group >> 8);
            target[(2 * count) + 1] = (byte)group;
            count++;
        }

        return true;
    }

    private static bool TryGroup(string text, out int group)
    {
        group = 0;
        foreach (var c in text)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            group = ((group << 4) + digit) & 0xFFFFF;
        }

        return text.Length is > 0 and <= LongestGroup;
    }
}
