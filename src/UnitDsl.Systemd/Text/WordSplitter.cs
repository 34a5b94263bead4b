using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Splits a value into words as systemd does: at blanks, quotes and C escapes taken off.</summary>
public static class WordSplitter
{
    public static bool TrySplit(string text, out IReadOnlyList<string> words, [NotNullWhen(false)] out string? why)
    {
        var found = WordReader.ReadAll(new Piece(text), WordRules.Unquote | WordRules.Unescape, out var problem);
        words = found.ConvertAll(static word => word.Text);
        why = problem?.Message;
        return why is null;
    }
}
