namespace UnitDsl.Systemd;

/// <summary>Base64 with padding, blanks anywhere.</summary>
internal static class Base64Text
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static TextProblem? Check(Piece text, int release)
    {
        var (digits, padding, last) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Utf8Text.IsBlank(c))
                continue;
            if (c == '=')
            {
                if (digits % 4 < 2 || ++padding > 4 - (digits % 4))
                    return TextProblem.Of(text.Slice(i, 1), "'=' only fills up the last four characters of Base64");
            }
            else if (Digit(c, release) is not (>= 0 and var digit))
            {
                return TextProblem.Of(text.Slice(i, 1), $"'{c}' is no character of Base64");
            }
            else if (padding > 0)
            {
                return TextProblem.Of(text.Slice(i, 1), "nothing can follow the '=' at the end of Base64");
            }
            else
            {
                digits++;
                last = digit;
            }
        }

        var missing = (4 - (digits % 4)) % 4;
        if (missing != padding || missing == 3)
            return TextProblem.Of(text, "Base64 comes in groups of four characters, the last filled up with '='");
        var unused = missing == 2 ? 0x0F : missing == 1 ? 0x03 : 0;
        return (last & unused) == 0 ? null : TextProblem.Of(text, "this Base64 has bits behind its end; it was cut or changed");
    }

    private static int Digit(char c, int release) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        '-' when release >= ValueContext.NewerRelease => 62,
        '_' when release >= ValueContext.NewerRelease => 63,
        _ => -1,
    };
}
