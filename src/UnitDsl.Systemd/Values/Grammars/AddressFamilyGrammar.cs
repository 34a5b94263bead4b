namespace UnitDsl.Systemd;

/// <summary>Families of socket addresses; <c>~</c> forbids them, <c>none</c> all.</summary>
internal sealed class AddressFamilyGrammar : ValueGrammar
{
    public const string None = "none";

    private const string SetName = "AddressFamily";

    /// <summary>The families of a line, each by one of its names, without what systemd ignores.</summary>
    public static List<string> Parse(Piece value, int release, out bool isInverted, ValueReading? reading = null)
    {
        isInverted = ListValue.TakeInversion(ref value);
        var known = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Unquote, reading))
        {
            if (SetCatalogue.Find(SetName, word.Text.ToUpperInvariant(), release) is { } family)
                known.Add(family.Meaning.Length > 0 ? family.Meaning : family.Word);
            else
                reading?.Report(word, Consequence.IgnoresWord, Message(word.Text), reading.MaySuggest ? ListValue.Meant(word.Text, SetCatalogue.Words(SetName, release), "AF_") : null);
        }

        return known;
    }

    public override void Read(ValueReading reading)
    {
        if (reading.Value.Text == None)
        {
            reading.Keep(None);
            return;
        }

        // A list of nothing but mistakes allows nothing.
        var known = Parse(reading.Value, reading.Release, out var isInverted, reading);
        reading.Keep(known.Count > 0 || isInverted ? ListValue.Join(isInverted, known) : None);
    }

    private static string Message(string word) =>
        word == None ? "'none' has to stand alone" : $"{Wording.Shown(word)} is no address family; they are called AF_INET, AF_UNIX and so on";
}
