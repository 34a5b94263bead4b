namespace UnitDsl.Systemd;

/// <summary>Quotes for lists in which no escapes are known: what holds one kind of quote stands in the other.</summary>
internal static class PlainQuotes
{
    public static string Around(string word)
    {
        // A backslash at the end of the line would join the next one to it.
        if (word.Length > 0 && word.IndexOfAny([' ', '\t', '"', '\'']) < 0 && word[word.Length - 1] != '\\')
            return word;
        if (word.IndexOf('"') < 0)
            return "\"" + word + "\"";
        if (word.IndexOf('\'') < 0)
            return "'" + word + "'";
        return "\"" + word.Replace("\"", "\"'\"'\"") + "\"";
    }
}
