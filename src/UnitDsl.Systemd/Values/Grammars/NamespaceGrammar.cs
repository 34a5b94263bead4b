namespace UnitDsl.Systemd;

/// <summary>All namespaces or none, or a list of types; <c>~</c> means all but these.</summary>
internal sealed class NamespaceGrammar : ValueGrammar
{
    public const string SetName = "NamespaceType";

    /// <summary>The types of a line that is no boolean; null where one is unknown, for the line is ignored then.</summary>
    public static List<string>? Parse(Piece value, int release, out bool isInverted, ValueReading? reading = null)
    {
        isInverted = ListValue.TakeInversion(ref value);
        var known = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Plain, reading))
        {
            if (SetCatalogue.Find(SetName, word.Text, release) is null)
            {
                var types = SetCatalogue.Words(SetName, release);
                reading?.Report(word, reading.Rejection, $"{Wording.Shown(word)} is no type of namespace; there are {string.Join(", ", types)}", Meant(word.Text, types));
                return null;
            }

            known.Add(word.Text);
        }

        return known;
    }

    public override void Read(ValueReading reading)
    {
        if (!BooleanGrammar.TryKeep(reading) && Parse(reading.Value, reading.Release, out var isInverted, reading) is { } types)
            reading.Keep(ListValue.Join(isInverted, types));
    }

    private static string? Meant(string word, List<string> types) => word switch
    {
        "network" => "net",
        "mount" => "mnt",
        "process" => "pid",
        "hostname" => "uts",
        _ => ListValue.Meant(word, types),
    };
}
