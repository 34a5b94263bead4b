using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Time spans as systemd's tools print them: <c>1month 2d 30.500000s</c>.</summary>
public static class TimeSpanFormat
{
    private static readonly (string Name, ulong Length, int Digits)[] units =
    [
        ("y", TimeUnit.Year, 0), ("month", TimeUnit.Month, 0), ("w", TimeUnit.Week, 0), ("d", TimeUnit.Day, 0), ("h", TimeUnit.Hour, 0), ("min", TimeUnit.Minute, 0),
        ("s", TimeUnit.Second, 6), ("ms", TimeUnit.Millisecond, 3), ("us", TimeUnit.Microsecond, 0),
    ];

    /// <summary>The span with what is shorter than the accuracy left out, but never all of it.</summary>
    public static string Format(ulong microseconds, ulong accuracy = 0)
    {
        if (microseconds == TimeSpanParser.Infinity) return "infinity";
        if (microseconds == 0) return "0";

        var text = new StringBuilder();
        var rest = microseconds;
        foreach (var (name, length, digits) in units)
        {
            if (rest == 0 || (rest < accuracy && text.Length > 0)) break;
            if (rest < length) continue;

            if (text.Length > 0) text.Append(' ');
            var (whole, fraction) = (rest / length, rest % length);
            text.Append(whole);
            var shown = digits;
            for (var a = accuracy; a > 1; a /= 10)
            {
                fraction /= 10;
                shown--;
            }

            // Seconds and less are the last word when they have a fraction that is to be seen.
            if (rest < TimeUnit.Minute && rest % length > 0 && shown > 0)
            {
                text.Append('.').Append(fraction.ToString().PadLeft(shown, '0')).Append(name);
                break;
            }

            text.Append(name);
            rest %= length;
        }

        return text.ToString();
    }
}
