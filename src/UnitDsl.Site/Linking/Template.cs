using System.Text;

namespace UnitDsl.Site.Linking;

/// <summary>A piece of a text: either literal, or the name of a hole.</summary>
/// <param name="Text">The literal text, or the name.</param>
/// <param name="IsHole">Which of the two.</param>
/// <param name="Start">Where it was written.</param>
/// <param name="Length">How many characters were written; a doubled brace takes two.</param>
internal readonly record struct TemplatePart(string Text, bool IsHole, int Start, int Length);

/// <summary>
/// The language of holes: <c>{Name}</c> is one, <c>{{</c> and <c>}}</c> are braces, <c>${VAR}</c> belongs to systemd and stays.
/// </summary>
internal sealed class Template
{
    private Template(IReadOnlyList<TemplatePart> parts) => Parts = parts;

    public IReadOnlyList<TemplatePart> Parts { get; }

    /// <summary>True when nothing in the text needs a second look, which is the common case.</summary>
    public static bool IsLiteral(string text) => text.IndexOf('{') < 0 && text.IndexOf("}}", StringComparison.Ordinal) < 0;

    /// <summary>The whole text is one hole and nothing else.</summary>
    public bool IsSingleHole => Parts.Count == 1 && Parts[0].IsHole;

    public static bool TryParse(string text, out Template template, out int errorAt)
    {
        var parts = new List<TemplatePart>();
        var literal = new StringBuilder();
        var start = 0;
        errorAt = -1;
        template = new Template(parts);

        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var end = text.IndexOf('}', i);
                end = end < 0 ? text.Length : end + 1;
                Begin(literal, ref start, i).Append(text, i, end - i);
                i = end;
            }
            else if ((c == '{' || c == '}') && i + 1 < text.Length && text[i + 1] == c)
            {
                Flush(parts, literal, start);
                parts.Add(new TemplatePart(c.ToString(), IsHole: false, i, 2));
                i += 2;
            }
            else if (c == '{')
            {
                var length = HoleLength(text, i);
                if (length < 0)
                {
                    errorAt = i;
                    return false;
                }

                Flush(parts, literal, start);
                parts.Add(new TemplatePart(text.Substring(i + 1, length - 2), IsHole: true, i, length));
                i += length;
            }
            else
            {
                Begin(literal, ref start, i).Append(c);
                i++;
            }
        }

        Flush(parts, literal, start);
        return true;
    }

    private static int HoleLength(string text, int open)
    {
        var i = open + 1;
        while (i < text.Length && (text[i] == '_' || char.IsLetter(text[i]) || (i > open + 1 && char.IsDigit(text[i]))))
            i++;
        return i > open + 1 && i < text.Length && text[i] == '}' ? i + 1 - open : -1;
    }

    private static StringBuilder Begin(StringBuilder literal, ref int start, int at)
    {
        if (literal.Length == 0)
            start = at;
        return literal;
    }

    private static void Flush(List<TemplatePart> parts, StringBuilder literal, int start)
    {
        if (literal.Length == 0)
            return;

        parts.Add(new TemplatePart(literal.ToString(), IsHole: false, start, literal.Length));
        literal.Clear();
    }
}
