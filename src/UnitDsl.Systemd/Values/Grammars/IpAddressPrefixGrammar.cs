namespace UnitDsl.Systemd;

/// <summary>Addresses and networks, and words for some of them.</summary>
internal sealed class IpAddressPrefixGrammar : ValueGrammar
{
    private static readonly string[] networkWords = ["any", "localhost", "link-local", "multicast"];
    private static readonly string[] anyPrefixes = ["0.0.0.0/0", "::/0"];
    private static readonly string[] localhostPrefixes = ["127.0.0.0/8", "::1/128"];
    private static readonly string[] linkLocalPrefixes = ["169.254.0.0/16", "fe80::/64"];
    private static readonly string[] multicastPrefixes = ["224.0.0.0/4", "ff00::/8"];

    /// <summary>The networks of a line, without what systemd ignores.</summary>
    public static List<IpPrefix> Parse(Piece value, ValueReading? reading = null)
    {
        var prefixes = new List<IpPrefix>();
        foreach (var word in ListValue.Words(value, WordRules.Plain, reading))
        {
            foreach (var text in Prefixes(word.Text))
            {
                if (IpPrefix.TryParse(text, out var prefix))
                {
                    prefixes.Add(prefix);
                    if (reading is not null && text == word.Text)
                        reading.Keep(Normal(text, prefix));
                }
                else
                {
                    reading?.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no address, no network such as 10.0.0.0/8, and none of {string.Join(", ", networkWords)}", reading.MaySuggest ? Meant(word.Text) : null);
                }
            }

            if (Prefixes(word.Text) is { Length: > 1 })
                reading?.Keep(word.Text);
        }

        return prefixes;
    }

    public override void Read(ValueReading reading) => Parse(reading.Value, reading);

    private static string[] Prefixes(string word) => word switch
    {
        "any" => anyPrefixes,
        "link-local" => linkLocalPrefixes,
        "multicast" => multicastPrefixes,
        _ => IsLocalhost(word) ? localhostPrefixes : [word],
    };

    /// <summary>Names below <c>localhost</c> count like it, with a dot at the end or without.</summary>
    private static bool IsLocalhost(string word)
    {
        var name = word.ToLowerInvariant();
        if (name.EndsWith(".", StringComparison.Ordinal))
            name = name.Substring(0, name.Length - 1);
        foreach (var ending in new[] { "localhost", "localhost.localdomain" })
        {
            if (name == ending || name.EndsWith("." + ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Normal(string text, IpPrefix prefix) =>
        text.IndexOf('/') is >= 0 and var slash ? text.Substring(0, slash + 1) + prefix.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : text;

    private static string? Meant(string word)
    {
        if (ListValue.Meant(word, networkWords) is { } near)
            return near;
        var parts = word.Split(',');
        if (parts.Length < 2)
            return null;
        foreach (var part in parts)
        {
            if (!IpPrefix.TryParse(part, out _))
                return null;
        }

        return string.Join(" ", parts);
    }
}
