using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>Finds the percent signs that stand for a date, a character of a URL or a field of a format, and that systemd takes for its own.</summary>
internal static class MistakenPercent
{
    private const string Separators = "-:/._,T ";

    /// <summary>The sequences in a text that systemd replaces.</summary>
    public static IEnumerable<(int At, char Letter)> Sequences(string text)
    {
        for (var at = text.IndexOf('%'); at >= 0 && at + 1 < text.Length; at = at + 2 <= text.Length ? text.IndexOf('%', at + 2) : -1)
        {
            if (text[at + 1] != '%' && SpecifierTable.IsKnown(text[at + 1], "unit", DirectiveCatalogue.NewestRelease))
                yield return (at, text[at + 1]);
        }
    }

    /// <summary>The stretches that are evidently no specifiers, whatever the text is for.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text)
    {
        if (text.IndexOf('%') < 0)
            yield break;

        var sequences = Sequences(text).ToList();
        for (var i = 0; i < sequences.Count;)
        {
            var end = i + 1;
            while (end < sequences.Count && IsNear(text, sequences[end - 1].At + 2, sequences[end].At))
                end++;

            var start = sequences[i].At;
            var letters = string.Concat(sequences.Skip(i).Take(end - i).Select(static sequence => sequence.Letter));
            if (IsDate(letters))
            {
                yield return (start, sequences[end - 1].At + 2 - start);
                i = end;
            }
            else if (EscapeLength(text, start) is > 0 and var length)
            {
                yield return (start, length);
                while (i < sequences.Count && sequences[i].At < start + length)
                    i++;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>From the first sequence of a text to the end of the last one, where all of it is a format.</summary>
    public static (int Start, int Length)? Whole(string text, int from, int end)
    {
        var inside = Sequences(text).Where(sequence => sequence.At >= from && sequence.At < end).ToList();
        return inside.Count == 0 ? null : (inside[0].At, inside[inside.Count - 1].At + 2 - inside[0].At);
    }

    private static bool IsNear(string text, int end, int next) => next == end || (next == end + 1 && Separators.IndexOf(text[end]) >= 0);

    private static bool IsDate(string letters)
    {
        bool Has(char letter) => letters.IndexOf(letter) >= 0;
        return ((Has('Y') || Has('y')) && Has('m')) || (Has('H') && Has('M')) || (Has('I') && Has('M')) || (Has('m') && Has('d')) || (Has('h') && Has('l') && Has('u'));
    }

    /// <summary>How long the bytes of a URL's escapes are that begin here: in a URL one is enough, elsewhere there are two.</summary>
    private static int EscapeLength(string text, int start)
    {
        var end = start;
        while (end + 2 < text.Length && text[end] == '%' && IsHex(text[end + 1]) && IsHex(text[end + 2]))
            end += 3;
        return end - start >= 6 || (end > start && text.IndexOf("://", StringComparison.Ordinal) >= 0) ? end - start : 0;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');
}
