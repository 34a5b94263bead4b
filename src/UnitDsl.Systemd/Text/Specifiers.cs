using System.Text;

namespace UnitDsl.Systemd;

/// <summary>systemd's <c>%</c> sequences.</summary>
public static class Specifiers
{
    // What systemd 262 expands in most values; in names of units and in [Install] it knows fewer.
    private const string Everywhere = "%ABGHMNUWabgijlmnopquvw";
    private const string InValues = Everywhere + "CDEIJLPRSTVYcdfhrsty";

    /// <summary>Doubles every <c>%</c>, so that the text arrives as written.</summary>
    public static string Escape(string text) => text.Replace("%", "%%");

    /// <summary>
    /// Doubles each <c>%</c> that begins no specifier: it can only have been meant as itself, and systemd would drop the line over some of them.
    /// </summary>
    public static string EscapeUnknown(string text, bool inName = false)
    {
        if (text.IndexOf('%') < 0)
            return text;

        var known = inName ? Everywhere : InValues;
        var escaped = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            escaped.Append(text[i]);
            if (text[i] != '%')
                continue;

            if (i + 1 < text.Length && known.IndexOf(text[i + 1]) >= 0)
                escaped.Append(text[++i]);
            else
                escaped.Append('%');
        }

        return escaped.ToString();
    }
}
