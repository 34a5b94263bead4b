namespace UnitDsl.Systemd;

/// <summary>IP addresses as the C library reads them.</summary>
internal static class InternetAddress
{
    public static bool IsIPv4(string text) => IsIPv4(text, 0);

    public static bool IsIPv6(string text)
    {
        var at = 0;
        var groups = 0;
        var hasGap = false;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            hasGap = true;
            at = 2;
        }

        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && IsHex(text[at]))
                at++;
            if (at < text.Length && text[at] == '.')
                return Fits(groups + 2, hasGap) && IsIPv4(text, start);
            if (at == start || at - start > 4)
                return false;
            groups++;
            if (at == text.Length)
                break;
            if (text[at++] != ':' || at == text.Length)
                return false;
            if (text[at] != ':')
                continue;
            if (hasGap)
                return false;
            hasGap = true;
            at++;
        }

        return Fits(groups, hasGap);
    }

    private static bool Fits(int groups, bool hasGap) => hasGap ? groups < 8 : groups == 8;

    private static bool IsIPv4(string text, int at)
    {
        for (var part = 0; part < 4; part++)
        {
            var start = at;
            var value = 0;
            while (at < text.Length && text[at] is >= '0' and <= '9' && at - start < 4)
                value = (value * 10) + text[at++] - '0';
            if (at == start || value > 255 || (at - start > 1 && text[start] == '0'))
                return false;
            if (part < 3 && (at == text.Length || text[at++] != '.'))
                return false;
        }

        return at == text.Length;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
