using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Blanks between words, of which one is as good as many.</summary>
internal static class BlankText
{
    /// <summary>The value with single blanks where systemd splits at blanks; as it is where it does not.</summary>
    public static string Tidy(Directive directive, string value) => directive.Split switch
    {
        Split.Words => Collapse(value, quotes: false),
        Split.WordsUnquoted or Split.WordsUnquotedCunescape or Split.Commands => Collapse(value, quotes: true),
        _ => value,
    };

    private static string Collapse(string value, bool quotes)
    {
        var text = new StringBuilder(value.Length);
        char quote = '\0';
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (quote == '\0' && Utf8Text.IsBlank(c))
            {
                if (text.Length > 0 && i + 1 < value.Length && !Utf8Text.IsBlank(value[i + 1]))
                    text.Append(' ');
                continue;
            }
            text.Append(c);
            if (!quotes)
                continue;
            if (c == '\\' && i + 1 < value.Length)
                text.Append(value[++i]);
            else if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == quote)
                quote = '\0';
        }
        return text.ToString();
    }
}
