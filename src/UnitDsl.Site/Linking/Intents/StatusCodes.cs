using System.Globalization;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>The status codes that a health check takes for good: codes and ranges.</summary>
internal static class StatusCodes
{
    public const string Good = "200-399";

    private const int First = 100;
    private const int Last = 599;

    /// <summary>The codes without blanks; null after a problem was reported.</summary>
    public static string? Read(UnitDraft draft, Filled written)
    {
        var parts = new List<string>();
        var at = 0;
        foreach (var part in written.Text.Split(','))
        {
            var text = part.Trim(' ');
            var start = text.Length == 0 ? at : at + part.IndexOf(text[0]);
            if (Problem(text) is { } problem)
            {
                // A pattern does not know its codes yet.
                if (!draft.Context.IsPatternCheck)
                    draft.Report(LanguageRules.InvalidIntent, problem, text.Length == 0 ? written.Origin : written.ToWord().Locate(start, text.Length));
                return null;
            }

            parts.Add(text);
            at += part.Length + 1;
        }

        return string.Join(",", parts);
    }

    private static string? Problem(string text)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || !TryCode(ends[0], out var first) || !TryCode(ends[ends.Length - 1], out var last))
            return $"'{text}' is no status code and no range of them: they go from {First} to {Last}, as in \"200, 204\" or \"200-299\"";
        return first > last ? $"The range {text} holds nothing: write {last}-{first}" : null;
    }

    private static bool TryCode(string text, out int code) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out code) && text.Length == 3 && code is >= First and <= Last;
}
