namespace UnitDsl.Systemd;

/// <summary>Sets of nftables, each with what is put into it, its family and its table.</summary>
internal sealed class NftSetGrammar : ValueGrammar
{
    private const int LongestName = 31;

    private static readonly string[] sources = ["cgroup", "user", "group"];
    private static readonly string[] families = ["arp", "bridge", "inet", "ip", "ip6", "netdev"];

    public override void Read(ValueReading reading)
    {
        foreach (var word in ListValue.Words(reading.Value, WordRules.Unquote | WordRules.RetainEscapes, reading))
        {
            var parts = WordReader.ReadAll(word, WordRules.Unescape, out _, ":");
            if (parts.Count != 4)
            {
                reading.Report(word, Consequence.IgnoresRest, $"{Wording.Shown(word)} is not a source, a family, a table and a set with colons between them");
                return;
            }

            if (!IsOne(reading, parts[0], "source", sources) || !IsOne(reading, parts[1], "family", families) || !IsName(reading, parts[2], "table") || !IsName(reading, parts[3], "set"))
                return;
            reading.Keep(string.Join(":", parts).Replace("\\", "\\\\"));
        }
    }

    private static bool IsOne(ValueReading reading, Piece part, string what, string[] known)
    {
        if (Array.IndexOf(known, part.Text) >= 0)
            return true;
        reading.Report(part, Consequence.IgnoresRest, $"{Wording.Shown(part)} is no {what}; there are {string.Join(", ", known)}", Spelling.Closest(part.Text, known));
        return false;
    }

    private static bool IsName(ValueReading reading, Piece part, string what)
    {
        var isValid = part.Length is > 0 and <= LongestName && IsLetter(part[0]);
        foreach (var c in part.Text)
            isValid &= IsLetter(c) || c is (>= '0' and <= '9') or '/' or '\\' or '_' or '.';
        if (!isValid)
            reading.Report(part, Consequence.IgnoresRest, $"{Wording.Shown(part)} is no name of a {what}: it begins with a letter, and letters, digits, '/', '\\', '_' and '.' may follow");
        return isValid;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
