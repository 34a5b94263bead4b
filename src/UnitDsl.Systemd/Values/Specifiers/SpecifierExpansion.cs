namespace UnitDsl.Systemd;

/// <summary>Puts in what specifiers stand for.</summary>
internal static class SpecifierExpansion
{
    /// <summary>False at a specifier that systemd does not know here; a percent sign before anything but a letter or digit stands for itself.</summary>
    public static bool TryExpand(Piece text, string? set, ValueContext context, out Piece expanded, out TextProblem problem)
    {
        expanded = text;
        problem = default;
        if (set is null || text.Text.IndexOf('%') < 0)
            return true;

        var built = new Piece.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            var place = text.PlaceOf(i);
            if (text[i] != '%' || i + 1 == text.Length)
            {
                built.Add(text[i], place);
                continue;
            }

            var letter = text[i + 1];
            if (SpecifierTable.Value(letter, set, context) is { } value)
            {
                built.Add(value, place);
                i++;
            }
            else if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                var (offset, length) = text.Span(i, 2);
                problem = new TextProblem(offset, length, $"'%{letter}' is no specifier that systemd knows here; a percent sign is written %%", "%%" + letter);
                return false;
            }
            else
            {
                built.Add('%', place);
            }
        }

        expanded = built.ToPiece(text.PlaceOf(text.Length));
        return true;
    }
}
