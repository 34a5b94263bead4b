namespace UnitDsl.Systemd;

/// <summary>Paths, each perhaps with prefixes, between blanks or colons.</summary>
internal sealed class PathListGrammar : ValueGrammar
{
    private const string Colon = ":";

    public override void Read(ValueReading reading) => Take(reading, null);

    public static void Take(ValueReading reading, List<ListedPath>? found)
    {
        var facets = reading.Directive.Facets;
        var prefixes = facets.Value("prefixes") ?? "";
        var isColon = reading.Directive.Split == Split.Colon;
        var words = isColon
            ? new WordReader(reading.Value, WordRules.KeepEmpty, Colon)
            : new WordReader(reading.Value, WordRules.Unquote);
        var otherwise = facets.Has("endsAtError") ? Consequence.IgnoresRest : Consequence.IgnoresWord;
        var kept = new List<string>();
        var isRead = true;
        while ((isRead || otherwise == Consequence.IgnoresWord) && words.TryRead(out var word))
        {
            isRead = TryPath(reading, word, prefixes, otherwise, out var mark, out var path);
            if (!isRead)
                continue;
            var normal = mark + path.Normal;
            kept.Add(isColon ? WordWriting.WithBackslashes(normal, ":\\") : WordWriting.Word(normal));
            found?.Add(new ListedPath(path.Meant, mark.StartsWith("-", StringComparison.Ordinal), mark.EndsWith("+", StringComparison.Ordinal), word.Offset, word.WrittenLength));
        }

        if (words.Problem is { } broken)
            reading.Report(broken, Consequence.IgnoresRest);
        if (kept.Count > 0)
            reading.Keep(isColon ? WordWriting.Last(string.Join(Colon, kept)) : string.Join(" ", kept));
    }

    private static bool TryPath(ValueReading reading, Piece word, string prefixes, Consequence otherwise, out string mark, out ReadPath path)
    {
        mark = "";
        path = default;
        var written = word;
        foreach (var prefix in "-+")
        {
            if (prefixes.IndexOf(prefix) < 0 || written.IsEmpty || written[0] != prefix)
                continue;
            mark += prefix;
            written = written.Slice(1);
        }

        if (mark != "+" || !written.StartsWith("-/"))
            return PathReader.TryAbsolute(reading, written, otherwise, out path);
        if (reading.TryExpand(written, otherwise, out _))
            reading.Report(word, 0, 2, otherwise, "the '-' stands before the '+'", "-+");
        return false;
    }
}
