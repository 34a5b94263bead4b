namespace UnitDsl.Systemd;

/// <summary>Names of directories that systemd makes, each perhaps with a link to it and a flag: <c>name:link:flag</c>.</summary>
internal sealed class DirectoryListGrammar : ValueGrammar
{
    /// <summary>What systemd needs for itself in each of the places.</summary>
    private const string Reserved = "private";

    private const string ReadOnly = "ro";
    private const string Separator = ":";

    public override void Read(ValueReading reading) => Take(reading, null);

    public static void Take(ValueReading reading, List<DirectoryName>? found)
    {
        var facets = reading.Directive.Facets;
        var hasFlags = facets.Value("flagsSince") is { } since && int.TryParse(since, out var first) && reading.Release >= first;
        var hasLinks = facets.Value("itemSyntax") is { } syntax && syntax.IndexOf(':') >= 0;
        var words = new WordReader(reading.Value, WordRules.Unquote | WordRules.RetainEscapes);
        while (words.TryRead(out var word))
        {
            if (TryParts(reading, word, hasFlags) is not { } parts)
                return;
            if (TryDirectory(reading, parts, hasLinks) is not { } directory)
                continue;
            var (name, link, isReadOnly) = directory;
            var flag = isReadOnly ? Separator + ReadOnly : "";
            reading.Keep(WordWriting.Escaped(name.Normal) + (link is { } other ? Separator + WordWriting.Escaped(other.Normal) : isReadOnly ? Separator : "") + flag);
            found?.Add(new DirectoryName(name.Meant, link?.Meant, isReadOnly, word.Offset, word.WrittenLength));
        }

        if (words.Problem is { } broken)
            reading.Report(broken, Consequence.IgnoresRest);
    }

    /// <summary>What stands between the colons, empty where nothing does; null where systemd does not read on.</summary>
    private static (Piece Name, Piece Link, Piece Flag)? TryParts(ValueReading reading, Piece word, bool hasFlags)
    {
        var rules = WordRules.Unescape | WordRules.UnescapeSeparators | (hasFlags ? WordRules.KeepEmpty : WordRules.Plain);
        var parts = new WordReader(word, rules, Separator);
        var (link, flag) = (new Piece(""), new Piece(""));
        var isNamed = parts.TryRead(out var name);
        if (isNamed && parts.TryRead(out var second))
        {
            link = second;
            if (hasFlags && parts.TryRead(out var third))
                flag = third;
        }

        if (parts.Problem is { } broken)
            reading.Report(OfBlank(reading, broken), Consequence.IgnoresRest);
        else if (!isNamed && hasFlags)
            return (word, link, flag);
        else if (!isNamed)
            reading.Report(word, Consequence.IgnoresRest, "a name is missing here");
        else
            return (name, link, flag);
        return null;
    }

    private static (ReadPath Name, ReadPath? Link, bool IsReadOnly)? TryDirectory(ValueReading reading, (Piece Name, Piece Link, Piece Flag) parts, bool hasLinks)
    {
        var (name, link, flag) = parts;
        if (!PathReader.TryRelative(reading, name, Consequence.IgnoresWord, out var path))
            return null;
        if (PathText.IsBelow(path.Meant, Reserved))
        {
            reading.Report(name, Consequence.IgnoresWord, $"'{Reserved}' is a directory that systemd needs for itself");
            return null;
        }

        ReadPath? target = null;
        if (!link.IsEmpty)
        {
            if (!hasLinks)
            {
                reading.Report(link, Consequence.IgnoresWord, $"{reading.Directive.Name}= knows no links; only a name is wanted");
                return null;
            }

            if (!PathReader.TryRelative(reading, link, Consequence.IgnoresWord, out var found))
                return null;
            target = found;
        }

        if (!flag.IsEmpty && flag.Text != ReadOnly)
        {
            reading.Report(flag, Consequence.IgnoresWord, $"{Wording.Shown(flag)} is no flag of a directory; '{ReadOnly}' is the only one", Spelling.Closest(flag.Text, [ReadOnly]));
            return null;
        }

        return (path, target, !flag.IsEmpty);
    }

    // A backslash ends the word where it was meant to keep a blank.
    private static TextProblem OfBlank(ValueReading reading, TextProblem broken)
    {
        var at = broken.Offset - reading.Value.Offset + 1;
        return broken.Length == 1 && at < reading.Value.Length && reading.Value[at] is ' '
            ? new TextProblem(broken.Offset, 2, "a blank is written \\x20 here", "\\x20")
            : broken;
    }
}
