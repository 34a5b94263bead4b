using System.Globalization;

namespace UnitDsl.Systemd;

/// <summary>Numbers, sizes and seconds, as Podman's command line reads them.</summary>
internal static class PodmanNumber
{
    public static TextProblem? Check(Piece text, Directive directive)
    {
        var least = directive.Facets.Value("min") is { } min ? int.Parse(min, CultureInfo.InvariantCulture) : 0;
        if (!int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || text[0] == '+')
            return TextProblem.Of(text, $"{Wording.Shown(text)} is no number");
        if (number < least)
            return TextProblem.Of(text, $"{directive.Name}= is {least} or more");
        var digits = text.Text.TrimStart('-');
        return digits.Length > 1 && digits[0] == '0'
            ? TextProblem.Of(text, "with a zero in front it counts by eights", number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    public static TextProblem? CheckSeconds(Piece text, Directive directive)
    {
        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Check(text, directive);
        var meant = TimeSpanParser.TryParse(text.Text, out var span) && span != TimeSpanParser.Infinity && span % TimeUnit.Second == 0 ? (span / TimeUnit.Second).ToString(CultureInfo.InvariantCulture) : null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no number of seconds", meant);
    }

    public static TextProblem? CheckSize(Piece text, Directive directive)
    {
        var at = 0;
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
            at++;
        var unit = text.Text.Substring(at).ToLowerInvariant();
        if (at > 0 && double.TryParse(text.Text.Substring(0, at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && unit is "" or "b" or "k" or "m" or "g" or "t" or "p" or "kb" or "mb" or "gb" or "tb" or "pb" or "kib" or "mib" or "gib" or "tib" or "pib")
            return null;
        var meant = ByteSize.TryParse(text.Text, 1024, out var bytes, out _) ? bytes.ToString(CultureInfo.InvariantCulture) : null;
        return TextProblem.Of(text, $"{Wording.Shown(text)} is no size; one is written like 512m or 2g", meant);
    }
}
