using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>A time span as Podman reads it: <c>1m30s</c>, without blanks, and with none of systemd's longer names of units.</summary>
public static class GoDuration
{
    // A longer name before the shorter one that it begins with.
    private static readonly (string Name, double Seconds)[] units = [("ms", 1e-3), ("us", 1e-6), ("\u00b5s", 1e-6), ("ns", 1e-9), ("h", 3600), ("m", 60), ("s", 1)];

    public static string FromSeconds(double seconds)
    {
        var whole = (long)Math.Floor(seconds);
        if (whole != seconds || whole % 60 != 0 || whole == 0)
            return seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "s";
        return whole % 3600 == 0 ? $"{whole / 3600}h" : $"{whole / 60}m";
    }

    /// <summary>A span of systemd's, in microseconds, as Podman reads it.</summary>
    public static string FromMicroseconds(ulong microseconds) => FromSeconds(microseconds / 1e6);

    public static bool TryParse(string text, out double seconds)
    {
        seconds = 0;
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var sign = text.Length > 0 && text[0] == '-' ? -1 : 1;
        if (text.Substring(at) == "0")
            return true;
        if (at == text.Length)
            return false;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
                end++;
            if (!double.TryParse(text.Substring(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return false;
            var unit = Array.FindIndex(units, one => string.CompareOrdinal(text, end, one.Name, 0, one.Name.Length) == 0);
            if (unit < 0)
                return false;
            seconds += sign * number * units[unit].Seconds;
            at = end + units[unit].Name.Length;
        }

        return true;
    }

    internal static TextProblem? Check(Piece text, Directive directive)
    {
        if (TryParse(text.Text, out var seconds))
            return seconds < 0 ? TextProblem.Of(text, "a time before now is none to wait") : null;

        var meant = TimeSpanParser.TryParse(text.Text, out var span) && span != TimeSpanParser.Infinity ? FromMicroseconds(span) : null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no duration of Podman's; one is written like 90s, 1m30s or 500ms, without blanks", meant);
    }
}
