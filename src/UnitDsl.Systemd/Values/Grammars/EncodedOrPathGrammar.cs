namespace UnitDsl.Systemd;

/// <summary>The path of a file, or its content: in hexadecimal digits, or in base64 behind a prefix.</summary>
internal sealed class EncodedOrPathGrammar(bool isHex) : ValueGrammar
{
    private const string Prefix = "base64:";

    // A hash is at least as long as an ID.
    private const int FewestDigits = 32;

    public override void Read(ValueReading reading)
    {
        var (value, text) = (reading.Value, reading.Value.Text);
        if (text[0] == '/')
            reading.Keep(text);
        else if (isHex)
            ReadHex(reading);
        else if (!value.StartsWith(Prefix))
            reading.Report(value, reading.Rejection, $"{Wording.Shown(text)} is neither an absolute path nor base64: with its data", Meant(text, reading.Release));
        else if (EncodedBytes.TryBase64(text.Substring(Prefix.Length), reading.Release, out var normal, out var problem))
            reading.Keep(Prefix + normal);
        else
            reading.Report(value.Slice(Prefix.Length), problem, reading.Rejection);
    }

    private static void ReadHex(ValueReading reading)
    {
        if (!EncodedBytes.TryHex(reading.Value.Text, out var normal, out var problem))
            reading.Report(reading.Value, problem, reading.Rejection);
        else if (normal.Length < FewestDigits)
            reading.Report(reading.Value, reading.Rejection, $"a hash has at least {FewestDigits} hexadecimal digits");
        else
            reading.Keep(normal);
    }

    private static string? Meant(string text, int release)
    {
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Prefix + text.Substring(Prefix.Length);
        return text.Length >= FewestDigits && EncodedBytes.TryBase64(text, release, out _, out _) ? Prefix + text : null;
    }
}
