using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Web addresses, files and manual pages.</summary>
internal sealed class DocumentationGrammar : ValueGrammar
{
    private static readonly string[] schemes = ["http://", "https://", "file:/", "info:", "man:"];

    public override void Read(ValueReading reading)
    {
        // Specifiers come first here, so what they stand for is taken apart, too.
        if (!reading.TryExpand(reading.Value, Consequence.IgnoresLine, out var expanded))
            return;
        var words = WordReader.ReadAll(expanded, WordRules.Unquote | WordRules.RetainEscapes, out var broken);
        if (broken is { } problem)
        {
            var takesSome = words.Count > 0 && reading.Release == ValueContext.OldestRelease;
            reading.Report(problem, takesSome ? Consequence.IgnoresRest : Consequence.IgnoresLine);
            if (!takesSome)
                return;
        }

        foreach (var word in words)
        {
            if (IsAddress(word.Text))
                reading.Keep(WordWriting.Unescaped(Unexpanded(reading.Value, word)));
            else
                reading.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word.Text)} is no address: it begins with one of {string.Join(", ", schemes)} and is ASCII", reading.MaySuggest ? Meant(word.Text) : null);
        }
    }

    private static bool IsAddress(string word)
    {
        foreach (var scheme in schemes)
        {
            if (word.Length > scheme.Length && word.StartsWith(scheme, StringComparison.Ordinal))
                return IsAscii(word);
        }

        return false;
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > '\x7f')
                return false;
        }

        return true;
    }

    private static string? Meant(string word)
    {
        if (!IsAscii(word))
            return null;
        foreach (var scheme in schemes)
        {
            if (word.Length > scheme.Length && word.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme + word.Substring(scheme.Length);
        }

        if (word.StartsWith("www.", StringComparison.Ordinal))
            return "https://" + word;
        if (word.Length > 1 && word[0] == '/')
            return "file:" + word;

        // A manual page: name(section).
        return word.IndexOf('(') is > 0 and var open && word.IndexOfAny([':', '/']) < 0 && open + 2 < word.Length && word[word.Length - 1] == ')' ? "man:" + word : null;
    }

    // The word as it was before specifiers were put in.
    private static string Unexpanded(Piece written, Piece word)
    {
        var text = new StringBuilder(word.Length);
        var last = -1;
        for (var i = 0; i < word.Length; i++)
        {
            var place = word.PlaceOf(i);
            var at = place - written.Offset;
            if (word[i] == '%' ? IsSpecifier(written, at) : written[at] == '%')
            {
                if (place != last)
                    text.Append(written.Text, at, 2);
            }
            else
            {
                text.Append(word[i]);
            }

            last = place;
        }

        return text.ToString();
    }

    private static bool IsSpecifier(Piece written, int at) =>
        written[at] == '%' && at + 1 < written.Length && (written[at + 1] == '%' || char.IsLetterOrDigit(written[at + 1]));
}
