namespace UnitDsl.Systemd;

/// <summary>Architectures whose system calls may be used.</summary>
internal sealed class SystemCallArchitectureGrammar : ValueGrammar
{
    private const string SetName = "SystemCallArchitecture";

    /// <summary>The architectures of a line, without what systemd ignores.</summary>
    public static List<string> Parse(Piece value, int release, ValueReading? reading = null)
    {
        var known = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Unquote, reading))
        {
            if (SetCatalogue.Find(SetName, word.Text, release) is not null)
                known.Add(word.Text);
            else
                reading?.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no architecture that systemd knows; 'native' stands for this machine's", reading.MaySuggest ? Meant(word.Text, release) : null);
        }

        return known;
    }

    public override void Read(ValueReading reading)
    {
        if (Parse(reading.Value, reading.Release, reading) is { Count: > 0 } known)
            reading.Keep(string.Join(" ", known));
    }

    private static string? Meant(string word, int release) => word.ToLowerInvariant() switch
    {
        "x86_64" or "amd64" => "x86-64",
        "aarch64" => "arm64",
        "i386" or "i686" => "x86",
        "ppc64le" => "ppc64-le",
        _ => ListValue.Meant(word, SetCatalogue.Words(SetName, release)),
    };
}
