using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Finds a comment behind a value, which systemd reads as a part of it.</summary>
internal static class InlineComment
{
    /// <summary>Where it begins; -1 where there is none.</summary>
    public static int StartOf(Directive directive, string value)
    {
        if (value.IndexOf(" #", StringComparison.Ordinal) < 0 && value.IndexOf("\t#", StringComparison.Ordinal) < 0 && value.IndexOf(" ;", StringComparison.Ordinal) < 0)
            return -1;
        return directive.Kind switch
        {
            "exec-command" => OfWords(CommandLine.Parse(value).SelectMany(static command => command.Arguments), value),
            "env-assignments" or "credential-set" or "xattr" or "strv" => OfWords(WordReader.ReadAll(new Piece(value), WordRules.Unquote | WordRules.Unescape, out _), value),
            _ => OfText(value, isFree: directive.Kind is "string" or "text-cunescape" or "documentation-uri-list" or "condition"),
        };
    }

    // In quotes, or with something glued to it, it may be meant.
    private static int OfWords(IEnumerable<Piece> words, string value)
    {
        foreach (var word in words)
        {
            if (word.Text is "#" or "##" && word.WrittenLength == word.Length && (word.Offset == 0 || value[word.Offset - 1] is ' ' or '\t'))
                return word.Offset;
        }

        return -1;
    }

    private static int OfText(string value, bool isFree)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i - 1] is not (' ' or '\t') || value[i] is not ('#' or ';'))
                continue;

            // "Issue #5" is a text; "web server  # for the shop" is not.
            var isApart = i + 1 == value.Length || value[i + 1] is ' ' or '\t' or '#';
            if (value[i] == '#' ? isApart || !isFree : isApart && !isFree)
                return i;
        }

        return -1;
    }
}
