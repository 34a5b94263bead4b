namespace UnitDsl.Site.Fronts;

/// <summary>The names of hosts that a front can be told, as DNS has them.</summary>
internal static class HostText
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    /// <summary>What is wrong with a host, and with which of its characters; null for a good one.</summary>
    public static (string What, int Start, int Length)? Fault(string text)
    {
        if (text == "*")
            return null;
        if (text.Length == 0)
            return ("Nothing is no host: write its name, as in \"dixis.gr\", or \"*\" for every host that no other route names", 0, 0);
        if (text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
            return ($"A host has no scheme: leave out {text.Substring(0, scheme + 3)}; [Tls] says that it speaks TLS", 0, scheme + 3);
        if (text.IndexOf('/') is >= 0 and var slash)
            return ("The path is the second argument of a route: [Route(\"dixis.gr\", \"/api/\")]", slash, text.Length - slash);
        if (text.IndexOf(':') is >= 0 and var colon)
            return ("A front listens on ports 80 and 443 alone: leave the port out", colon, text.Length - colon);
        if (text.Length > LongestName)
            return ($"A host has {LongestName} characters at most, and this has {text.Length}", 0, text.Length);

        var start = text.StartsWith("*.", StringComparison.Ordinal) ? 2 : 0;
        while (true)
        {
            var end = text.IndexOf('.', start) is >= 0 and var dot ? dot : text.Length;
            if (LabelFault(text, start, end) is { } fault)
                return fault;
            if (end == text.Length)
                return null;
            start = end + 1;
        }
    }

    private static (string What, int Start, int Length)? LabelFault(string text, int start, int end)
    {
        if (end == start)
            return ("A host is words with one dot between them, and none before or behind", Math.Min(start, text.Length - 1), 1);
        if (end - start > LongestLabel)
            return ($"A word of a host has {LongestLabel} characters at most, and this has {end - start}", start, end - start);
        for (var i = start; i < end; i++)
        {
            if (Allows(text[i]))
                continue;
            return text[i] == '*' ? ("A wildcard stands for the whole first word of a host: \"*.dixis.gr\"", i, 1)
                : text[i] > 127 ? ($"'{text[i]}' is not how a host is asked for: write the name as DNS has it, beginning with xn--", i, 1)
                : ($"A host has letters, digits, dashes and dots, and no '{text[i]}'", i, 1);
        }

        return text[start] == '-' || text[end - 1] == '-'
            ? ("No word of a host begins or ends with a dash", text[start] == '-' ? start : end - 1, 1)
            : null;
    }

    private static bool Allows(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';
}
