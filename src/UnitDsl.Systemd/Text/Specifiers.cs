using System.Text;

namespace UnitDsl.Systemd;

/// <summary>systemd's <c>%</c> sequences.</summary>
public static class Specifiers
{
    /// <summary>Doubles every <c>%</c>, so that the text arrives as written.</summary>
    public static string Escape(string text) => text.Replace("%", "%%");

    /// <summary>
    /// Doubles each <c>%</c> that begins no specifier: it can only have been meant as itself, and systemd would drop the line over some of them.
    /// </summary>
    public static string EscapeUnknown(string text, bool inName = false)
    {
        if (text.IndexOf('%') < 0)
            return text;

        // In names of units and in [Install] it knows fewer than in other values.
        var set = inName ? "unit-name" : "unit";
        var escaped = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            escaped.Append(text[i]);
            if (text[i] != '%')
                continue;

            if (i + 1 < text.Length && SpecifierTable.IsKnown(text[i + 1], set, DirectiveCatalogue.NewestRelease))
                escaped.Append(text[++i]);
            else
                escaped.Append('%');
        }

        return escaped.ToString();
    }
}
