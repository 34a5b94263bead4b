namespace UnitDsl.Systemd;

/// <summary>The digits behind the point of a second.</summary>
internal static class Fraction
{
    private const int Digits = 6;

    /// <summary>The microseconds, rounded; a million of them where the rounding goes that far.</summary>
    public static bool TryRead(string text, ref int at, int end, out int microseconds)
    {
        microseconds = 0;
        var start = at;
        for (var i = 0; i < Digits; i++)
        {
            microseconds *= 10;
            if (at < end && text[at] is >= '0' and <= '9') microseconds += text[at++] - '0';
        }

        if (at == start) return false;
        if (at - start == Digits && at < end && text[at] is >= '5' and <= '9') microseconds++;
        while (at < end && text[at] is >= '0' and <= '9') at++;
        return true;
    }
}
