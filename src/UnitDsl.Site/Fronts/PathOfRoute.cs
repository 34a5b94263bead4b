namespace UnitDsl.Site.Fronts;

/// <summary>Paths by which a front can tell requests apart: as it compares them, decoded and without detours.</summary>
internal static class PathOfRoute
{
    private const int Longest = 1024;

    // What both nginx and Caddy take for itself, between quotes or without.
    private const string Marks = "-._~!&'()+,;=:@/";

    /// <summary>What is wrong with a path, and with which of its characters; null for a good one.</summary>
    public static (string What, int Start, int Length)? Fault(string text)
    {
        if (text.Length == 0 || text[0] != '/')
            return ($"A path begins with a slash: write \"/{text}\"", 0, text.Length);
        if (text.Length > Longest)
            return ($"A path of a route has {Longest} characters at most, and this has {text.Length}", 0, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Marks.IndexOf(text[i]) >= 0 || text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                continue;
            return (Why(text[i]), i, 1);
        }

        if (text.IndexOf("//", StringComparison.Ordinal) is >= 0 and var twice)
            return ("Fronts take slashes that follow each other for one, so nothing would ever be asked for by this path: write one", twice, 2);
        var at = 1;
        foreach (var word in text.Substring(1).Split('/'))
        {
            if (word is "." or "..")
                return ($"'{word}' is resolved before a path is compared, so nothing would ever be asked for by this one: write where it leads to", at, word.Length);
            at += word.Length + 1;
        }

        return null;
    }

    private static string Why(char c) => c switch
    {
        '*' => "A path means all that is below it without a star: write \"/api/\"",
        '?' or '#' => $"A route goes by the path alone, and '{c}' ends it: leave out what begins here",
        '%' => "A path is compared once it is decoded, so '%' would stand for itself: write the character that is meant",
        '$' => "'$' begins a variable of the front",
        '{' or '}' => $"'{c}' begins and ends a block of the front's configuration",
        ' ' => "A path has no blank in it",
        > '~' or < ' ' => "A path of a route has letters, digits and marks of ASCII only",
        _ => $"A path of a route has no '{c}' in it",
    };
}
