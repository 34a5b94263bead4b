namespace UnitDsl.Systemd;

/// <summary>
/// The number behind an @ in a calendar event. It is read as C reads one: blanks and a sign may come before it, and a minus
/// counts backwards from the largest number there is.
/// </summary>
internal static class EpochNumber
{
    public static bool TryRead(string text, ref int at, int end, out long seconds)
    {
        seconds = 0;
        while (at < end && text[at] is ' ' or >= '\t' and <= '\r') at++;
        var negative = at < end && text[at] == '-';
        if (at < end && text[at] is '-' or '+') at++;
        var start = at;
        ulong number = 0;
        for (; at < end && text[at] is >= '0' and <= '9'; at++)
        {
            var digit = (ulong)(text[at] - '0');
            if (number > (ulong.MaxValue - digit) / 10) return false;
            number = (number * 10) + digit;
        }

        seconds = unchecked((long)(negative ? 0 - number : number));
        return at > start;
    }
}
