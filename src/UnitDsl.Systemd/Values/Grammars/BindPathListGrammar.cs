namespace UnitDsl.Systemd;

/// <summary>What is shown elsewhere: <c>source</c>, <c>source:destination</c> or <c>source:destination:options</c>.</summary>
internal sealed class BindPathListGrammar : ValueGrammar
{
    private const char Separator = ':';
    private const string Separators = ":" + WordReader.Blanks;
    private const WordRules Rules = WordRules.Unquote | WordRules.KeepEmpty;
    private const string Recursive = "rbind";
    private const string NotRecursive = "norbind";

    /// <summary>A source may be a byte longer than other paths until it is simplified.</summary>
    private const int LongestSource = PathText.LongestPath + 1;

    private static readonly string[] options = [Recursive, NotRecursive];
    private static readonly string[] arrows = ["->", "=>", "-->", "→", "⇒"];

    public override void Read(ValueReading reading) => Take(reading, null);

    // After a mistake systemd goes on right behind it, and takes a destination for another source.
    public static void Take(ValueReading reading, List<BindMount>? found)
    {
        var words = new WordReader(reading.Value, Rules, Separators);
        while (words.TryRead(out var word))
        {
            if (!TrySource(reading, word, out var mayBeMissing, out var source))
                continue;

            var destination = source;
            var isRecursive = true;
            if (words.EndedBy == Separator)
            {
                if (!words.TryRead(out var second))
                    break;
                if (!PathReader.TryAbsolute(reading, second, Consequence.IgnoresWord, out destination))
                    continue;
                if (words.EndedBy == Separator && !TryOptions(reading, words, out isRecursive))
                    continue;
            }

            Keep(reading, mayBeMissing, source, destination, isRecursive);
            found?.Add(new BindMount(source.Meant, destination.Meant, mayBeMissing, isRecursive, word.Offset, words.Offset - word.Offset));
        }

        if (words.Problem is { } broken)
            reading.Report(broken, Consequence.IgnoresRest);
    }

    private static bool TrySource(ValueReading reading, Piece word, out bool mayBeMissing, out ReadPath source)
    {
        mayBeMissing = false;
        source = default;
        if (!reading.TryExpand(word, Consequence.IgnoresWord, out var path))
            return false;
        var longest = reading.Release == ValueContext.OldestRelease ? LongestSource : PathText.LongestPath;
        var isMarked = path.StartsWith("-");
        if (isMarked)
            path = path.Slice(1);
        mayBeMissing = isMarked;
        if (Array.IndexOf(arrows, word.Text) >= 0)
        {
            ReportArrow(reading, word);
            return false;
        }

        var isWritten = isMarked && word.StartsWith("-");
        if (!PathReader.TryAbsolute(reading, isWritten ? word.Slice(1) : word, path, Consequence.IgnoresWord, out source, longest - (isMarked ? 1 : 0)))
            return false;
        if (isMarked && !isWritten)
            source = source with { Normal = PathText.Simplify(word.Text) };
        mayBeMissing = isWritten;
        return true;
    }

    private static bool TryOptions(ValueReading reading, WordReader words, out bool isRecursive)
    {
        isRecursive = true;
        var isThere = words.TryReadBy(WordRules.Unquote, WordReader.Blanks, out var option);
        if (words.Problem is not null)
            return false;
        isRecursive = !isThere || option.Text is "" or Recursive;
        if (isRecursive || option.Text == NotRecursive)
            return true;
        var hint = option.Text == "ro" ? "; BindReadOnlyPaths= is for what may only be read" : "";
        reading.Report(option, Consequence.IgnoresWord, $"{Wording.Shown(option)} is no option here: it is {Recursive} or {NotRecursive}{hint}", Spelling.Closest(option.Text, options));
        return false;
    }

    private static void ReportArrow(ValueReading reading, Piece arrow)
    {
        var text = reading.Value.Text;
        var from = arrow.Offset - reading.Value.Offset;
        var end = from + arrow.WrittenLength;
        while (from > 0 && Utf8Text.IsBlank(text[from - 1]))
            from--;
        while (end < text.Length && Utf8Text.IsBlank(text[end]))
            end++;
        reading.Report(reading.Value, from, end - from, Consequence.IgnoresWord, "a colon stands between source and destination", ":");
    }

    private static void Keep(ValueReading reading, bool mayBeMissing, ReadPath source, ReadPath destination, bool isRecursive)
    {
        var normal = WordWriting.Word((mayBeMissing ? "-" : "") + source.Normal, Separator);
        if (destination.Meant != source.Meant || !isRecursive)
            normal += Separator + WordWriting.Word(destination.Normal, Separator);
        reading.Keep(isRecursive ? normal : normal + Separator + NotRecursive);
    }
}
