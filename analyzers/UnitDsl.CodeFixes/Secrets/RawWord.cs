namespace UnitDsl.CodeFixes.Secrets;

/// <summary>A word of a systemd text with its place: as it is written, quotes and escapes included.</summary>
internal readonly record struct RawWord(string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool IsPlain => Text.IndexOfAny(['"', '\'', '\\']) < 0;

    public static IReadOnlyList<RawWord> Split(string text)
    {
        var words = new List<RawWord>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i]))
                continue;

            var start = i;
            var quote = '\0';
            for (; i < text.Length && (quote != '\0' || !IsBlank(text[i])); i++)
            {
                if (text[i] == '\\')
                    i++;
                else if (quote == '\0' && text[i] is '"' or '\'')
                    quote = text[i];
                else if (quote == text[i])
                    quote = '\0';
            }

            words.Add(new RawWord(text.Substring(start, Math.Min(i, text.Length) - start), start));
        }

        return words;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
