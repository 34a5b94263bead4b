namespace UnitDsl.Systemd;

/// <summary>File permissions, in octal digits.</summary>
internal sealed class ModeGrammar : ValueGrammar
{
    private const int Highest = 0xFFF;
    private const string Form = "a mode is written in octal digits, like 0755 or 0640";

    /// <summary>The bits; null where systemd does not take it.</summary>
    public static int? Parse(string text)
    {
        var mode = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '7')
                return null;
            mode = (mode * 8) + (c - '0');
            if (mode > Highest)
                return null;
        }

        return text.Length > 0 ? mode : null;
    }

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (Parse(text) is { } mode)
            reading.Keep(Format(mode));
        else if (HasOctalDigitsOnly(text))
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is more than 07777, which are all the bits that there are");
        else
            ReportForm(reading, text);
    }

    private static string Format(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');

    private static void ReportForm(ValueReading reading, string text)
    {
        if (Meant(text) is { } mode)
        {
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is no mode; {Form}", Format(mode));
            return;
        }

        var wrong = 0;
        while (wrong < text.Length && text[wrong] is >= '0' and <= '7')
            wrong++;
        if (wrong < text.Length && text[wrong] is '8' or '9')
            reading.Report(reading.Value, wrong, 1, reading.Rejection, $"'{text[wrong]}' is no octal digit; {Form}");
        else
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is no mode; {Form}");
    }

    // As C, Python and ls write it.
    private static int? Meant(string text)
    {
        if (text.StartsWith("0o", StringComparison.OrdinalIgnoreCase))
            return Parse(text.Substring(2));
        if (text[0] == '+')
            return Parse(text.Substring(1));
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return WholeNumber.TryParse(text, Highest, out var bits, out _) ? (int)bits : null;
        var letters = text.Length == 10 && text[0] is '-' or 'd' or 's' or 'p' ? text.Substring(1) : text;
        return letters.Length == 9 ? OfLetters(letters) : Symbolic(text);
    }

    private static int? OfLetters(string letters)
    {
        var mode = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = 1 << (8 - i);
            if (letters[i] == "rwx"[i % 3])
                mode |= bit;
            else if (i % 3 == 2 && letters[i] == (i == 8 ? 't' : 's'))
                mode |= bit | (0x800 >> (i / 3));
            else if (i % 3 == 2 && letters[i] == (i == 8 ? 'T' : 'S'))
                mode |= 0x800 >> (i / 3);
            else if (letters[i] != '-')
                return null;
        }

        return mode;
    }

    // u=rw,g=r,o=
    private static int? Symbolic(string text)
    {
        var mode = 0;
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=');
            if (equals < 1)
                return null;
            var bits = 0;
            for (var i = equals + 1; i < part.Length; i++)
            {
                var bit = "xwr".IndexOf(part[i]);
                if (bit < 0)
                    return null;
                bits |= 1 << bit;
            }

            for (var i = 0; i < equals; i++)
            {
                if ("ogua".IndexOf(part[i]) is not (>= 0 and var who))
                    return null;
                mode |= who == 3 ? bits * 0x49 : bits << (who * 3);
            }
        }

        return mode;
    }

    private static bool HasOctalDigitsOnly(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '7')
                return false;
        }

        return true;
    }
}
