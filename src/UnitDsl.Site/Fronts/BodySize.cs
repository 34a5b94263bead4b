using System.Globalization;

namespace UnitDsl.Site.Fronts;

/// <summary>How large a request may be: a number of bytes, or with K, M or G of thousands of 1024.</summary>
internal static class BodySize
{
    private const long Most = 1L << 50;

    public static long? Parse(string text)
    {
        var digits = text.TrimEnd('K', 'k', 'M', 'm', 'G', 'g');
        if (text.Length - digits.Length > 1 || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Most)
            return null;
        var shift = text.Length == digits.Length ? 0 : char.ToUpperInvariant(text[text.Length - 1]) switch { 'K' => 10, 'M' => 20, _ => 30 };
        return number <= Most >> shift ? number << shift : null;
    }
}
