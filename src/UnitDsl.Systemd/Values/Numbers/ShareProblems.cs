namespace UnitDsl.Systemd;

/// <summary>Says what is wrong with a percentage.</summary>
internal static class ShareProblems
{
    private const string Form = "a percentage is written like 80% or 12.5%";

    /// <param name="text">What is no percentage.</param>
    /// <param name="isNumberTaken">Whether a number without a percent sign means something else.</param>
    /// <param name="isUnbounded">Whether more than all of it makes sense, which shows what a fraction means.</param>
    public static TextProblem Explain(string text, bool isNumberTaken, bool isUnbounded)
    {
        var end = text.Length;
        if (text[end - 1] != '%')
            return isNumberTaken ? new TextProblem(0, end, $"{Wording.Shown(text)} is no percentage; {Form}", null) : WithoutSign(text, isUnbounded);
        if (text[0] == '-')
            return new TextProblem(0, end, $"{Wording.Shown(text)} is negative; {Form}", null);

        var sign = end - 1;
        while (sign > 0 && (Utf8Text.IsBlank(text[sign - 1]) || text[sign - 1] == '%'))
            sign--;
        if (sign < end - 1 && IsDecimal(text.Substring(0, sign)))
            return new TextProblem(sign, end - sign, $"{Wording.Shown(text)} is no percentage: the sign stands right behind the number, once", "%");
        if (text.IndexOf(',') is > 0 and var comma && IsDecimal(text.Substring(0, comma)) && IsDecimal(text.Substring(comma + 1, end - comma - 2)))
            return new TextProblem(comma, 1, "fractions are written with a point", ".");
        if (text.IndexOf('.') is >= 0 and var point && IsDigits(text, 0, point) && IsDigits(text, point + 1, end - 1))
            return Fraction(text, point, end - 1);
        return new TextProblem(0, end, $"{Wording.Shown(text)} is no percentage; {Form}", null);
    }

    private static TextProblem WithoutSign(string text, bool isUnbounded)
    {
        var end = text.Length;
        var whole = $"{Wording.Shown(text)} is no percentage: the percent sign is missing";
        if (text.EndsWith("percent", StringComparison.OrdinalIgnoreCase) && text.Substring(0, end - 7).TrimEnd() is var number && IsDecimal(number))
            return new TextProblem(number.Length, end - number.Length, $"{Wording.Shown(text)} is no percentage; {Form}", "%");
        if (!IsDecimal(text))
            return new TextProblem(0, end, $"{Wording.Shown(text)} is no percentage; {Form}", null);
        if (text.IndexOf('.') < 0)
            return new TextProblem(0, end, whole, text.Length <= 9 ? text + "%" : null);

        // "0.5" processors are 50%; of other things, too, the whole is 1.
        var isShare = decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var share)
            && share > 0 && (share <= 1 || (isUnbounded && share <= 100)) && share * Share.Whole == decimal.Truncate(share * Share.Whole);
        return new TextProblem(0, end, whole, isShare ? Share.Format((int)(share * Share.Whole)) : null);
    }

    private static TextProblem Fraction(string text, int point, int end)
    {
        if (end - point > 3)
            return new TextProblem(point + 3, end - point - 3, $"{Wording.Shown(text)} is too exact: two digits behind the point are all that counts", "");
        return point == 0
            ? new TextProblem(0, 0, $"{Wording.Shown(text)} is no percentage: there is no digit before the point", "0")
            : new TextProblem(point, end - point, $"{Wording.Shown(text)} is no percentage: there is no digit behind the point", "");
    }

    private static bool IsDecimal(string text)
    {
        var points = 0;
        foreach (var c in text)
        {
            if (c == '.')
                points++;
            else if (c is < '0' or > '9')
                return false;
        }

        return points < 2 && text.Length > points;
    }

    private static bool IsDigits(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
