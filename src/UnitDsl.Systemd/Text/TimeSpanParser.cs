using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>Reads time spans in systemd's own syntax: <c>1min 30s</c>, <c>1.5h</c>, a bare number of seconds, <c>infinity</c>.</summary>
public static class TimeSpanParser
{
    private static readonly Dictionary<string, decimal> microseconds = new(StringComparer.Ordinal)
    {
        ["usec"] = 1m, ["us"] = 1m, ["μs"] = 1m, ["µs"] = 1m,
        ["msec"] = 1_000m, ["ms"] = 1_000m,
        ["seconds"] = 1_000_000m, ["second"] = 1_000_000m, ["sec"] = 1_000_000m, ["s"] = 1_000_000m, [""] = 1_000_000m,
        ["minutes"] = 60_000_000m, ["minute"] = 60_000_000m, ["min"] = 60_000_000m, ["m"] = 60_000_000m,
        ["hours"] = 3_600_000_000m, ["hour"] = 3_600_000_000m, ["hr"] = 3_600_000_000m, ["h"] = 3_600_000_000m,
        ["days"] = 86_400_000_000m, ["day"] = 86_400_000_000m, ["d"] = 86_400_000_000m,
        ["weeks"] = 604_800_000_000m, ["week"] = 604_800_000_000m, ["w"] = 604_800_000_000m,
        ["months"] = 2_629_800_000_000m, ["month"] = 2_629_800_000_000m, ["M"] = 2_629_800_000_000m,
        ["years"] = 31_557_600_000_000m, ["year"] = 31_557_600_000_000m, ["y"] = 31_557_600_000_000m,
    };

    /// <summary>The span in microseconds; <see cref="ulong.MaxValue"/> is infinity.</summary>
    public static bool TryParse(string text, out ulong span)
    {
        span = ulong.MaxValue;
        var rest = text.Trim();
        if (rest == "infinity")
            return true;

        decimal total = 0;
        var any = false;
        for (var i = 0; i < rest.Length;)
        {
            var digits = i;
            while (i < rest.Length && (rest[i] is >= '0' and <= '9' || rest[i] == '.'))
                i++;
            if (!TryNumber(rest.Substring(digits, i - digits), out var number))
                return false;

            while (i < rest.Length && Utf8Text.IsBlank(rest[i]))
                i++;
            var unit = i;
            while (i < rest.Length && char.IsLetter(rest[i]))
                i++;
            if (!microseconds.TryGetValue(rest.Substring(unit, i - unit), out var factor))
                return false;

            while (i < rest.Length && Utf8Text.IsBlank(rest[i]))
                i++;
            total += number * factor;
            any = true;
            if (total >= ulong.MaxValue)
                return false;
        }

        span = (ulong)total;
        return any;
    }

    private static bool TryNumber(string digits, out decimal number)
    {
        number = 0;
        return digits.Length is > 0 and <= 20
            && digits != "."
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
