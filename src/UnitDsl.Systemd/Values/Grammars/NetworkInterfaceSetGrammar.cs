namespace UnitDsl.Systemd;

/// <summary>Names of network interfaces; <c>~</c> forbids them.</summary>
internal sealed class NetworkInterfaceSetGrammar : ValueGrammar
{
    private const int LongestName = 15;
    private const int LongestOtherName = 127;

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var isInverted = ListValue.TakeInversion(ref value);
        var kept = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Unquote, reading))
        {
            if (WhyInvalid(word.Text, reading.Release) is { } why)
                reading.Report(word, Consequence.IgnoresWord, $"'{word}' is no name of a network interface: {why}");
            else
                kept.Add(ListValue.Quote(word));
        }

        if (kept.Count > 0 || isInverted)
            reading.Keep(ListValue.Join(isInverted, kept));
    }

    private static string? WhyInvalid(string name, int release)
    {
        if (name.Length == 0)
            return "it is empty";
        var longest = release >= ValueContext.NewerRelease ? LongestOtherName : LongestName;
        if (name.Length > longest)
            return $"it is longer than {longest} characters";
        if (name is "." or ".." or "all" or "default")
            return "the kernel means something else by it";
        var isNumber = true;
        foreach (var c in name)
        {
            if (c is <= ' ' or >= '\x7f' or ':' or '/' or '%')
                return $"it cannot contain '{c}'";
            isNumber &= c is >= '0' and <= '9';
        }

        return isNumber ? "a number alone is taken for an index" : null;
    }
}
