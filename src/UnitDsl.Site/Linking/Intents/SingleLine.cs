using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>Texts that reach a script: one line, and nothing in it that a terminal or a shell takes for something else.</summary>
internal static class SingleLine
{
    /// <summary>Says what is wrong with the text, at the character that is.</summary>
    public static bool Check(UnitDraft draft, Filled filled, string property, string of = "a health check")
    {
        var text = filled.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (What(text, i) is not { } what)
            {
                // Both halves of a pair belong together.
                if (char.IsHighSurrogate(text[i]))
                    i++;
                continue;
            }

            draft.Report(LanguageRules.InvalidIntent, $"{property} of {of} is one line of text, and this has {what} in it", filled.ToWord().Locate(i, 1));
            return false;
        }

        return true;
    }

    private static string? What(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => "a line break",
        '\t' => "a tab",
        var c when char.IsControl(c) => $"the control character U+{(int)c:X4}",
        var c when char.IsLowSurrogate(c) || (char.IsHighSurrogate(c) && (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))) => "half a character",
        _ => null,
    };
}
