namespace UnitDsl.Systemd;

/// <summary>Text that is read with C escapes as a whole, without quotes and words.</summary>
internal static class EscapedText
{
    /// <summary>False at the first escape that systemd does not know.</summary>
    public static bool TryRead(Piece text, bool acceptsNul, out Piece meaning, out TextProblem problem)
    {
        meaning = text;
        problem = default;
        if (text.Text.IndexOf('\\') < 0)
            return true;

        var letters = new Piece.Builder();
        var hasBytes = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                letters.Add(text[i], text.PlaceOf(i));
                continue;
            }

            if (!CharacterEscape.TryRead(text.Text, i, out var length, out var letter, acceptsNul))
            {
                var (offset, written) = text.Span(i, Math.Min(2, text.Length - i));
                problem = i + 1 == text.Length
                    ? new TextProblem(offset, written, "it ends with a backslash; a backslash is written \\\\", "\\\\")
                    : new TextProblem(offset, written, $"'\\{text[i + 1]}' is no escape that systemd knows; a backslash is written \\\\", "\\\\" + text[i + 1]);
                return false;
            }

            letters.Add(letter, text.PlaceOf(i));
            hasBytes |= letter.Length > 0 && RawByte.IsAt(letter, 0);
            i += length - 1;
        }

        meaning = letters.ToPiece(text.PlaceOf(text.Length));
        if (hasBytes)
            meaning = RawByte.Join(meaning);
        return true;
    }
}
