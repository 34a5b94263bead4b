namespace UnitDsl.Systemd;

/// <summary>Percentages as systemd reads them, to a hundredth: <c>80%</c>, <c>12.5%</c>, and the rarer <c>‰</c> and <c>‱</c>.</summary>
public static class Share
{
    /// <summary>All of it.</summary>
    public const int Whole = 10_000;

    private static readonly (char Sign, int Places, int Factor)[] signs = [('%', 2, 100), ('\u2030', 1, 10), ('\u2031', 0, 1)];

    /// <summary>The share in hundredths of a percent, which may be more than all.</summary>
    public static bool TryParse(string text, out int share)
    {
        share = 0;
        if (text.Length == 0)
            return false;
        foreach (var (sign, places, factor) in signs)
        {
            if (text[text.Length - 1] == sign)
                return TryParse(text.Substring(0, text.Length - 1), places, factor, out share);
        }

        return false;
    }

    /// <summary>As a percentage.</summary>
    public static string Format(int share)
    {
        var rest = share % 100;
        return rest == 0 ? $"{share / 100}%" : rest % 10 == 0 ? $"{share / 100}.{rest / 10}%" : $"{share / 100}.{rest:00}%";
    }

    private static bool TryParse(string number, int places, int factor, out int share)
    {
        share = 0;
        var fraction = 0;
        var point = places > 0 ? number.IndexOf('.') : -1;
        if (point >= 0)
        {
            var digits = number.Length - point - 1;
            if (digits < 1 || digits > places)
                return false;
            for (var i = point + 1; i < number.Length; i++)
            {
                if (number[i] is < '0' or > '9')
                    return false;
                fraction = (fraction * 10) + (number[i] - '0');
            }

            if (digits < places)
                fraction *= 10;
            number = number.Substring(0, point);
        }

        if (!WholeNumber.TryParseInt(number, out var whole) || whole < 0 || whole > (int.MaxValue - fraction) / factor)
            return false;
        share = (whole * factor) + fraction;
        return true;
    }
}
