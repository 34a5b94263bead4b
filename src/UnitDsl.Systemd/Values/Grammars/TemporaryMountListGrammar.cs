namespace UnitDsl.Systemd;

/// <summary>Directories that are kept in memory: <c>path</c> or <c>path:options</c>.</summary>
internal sealed class TemporaryMountListGrammar : ValueGrammar
{
    private const string Separator = ":";

    public override void Read(ValueReading reading) => Take(reading, null);

    public static void Take(ValueReading reading, List<TemporaryMount>? found)
    {
        var words = new WordReader(reading.Value, WordRules.Unquote);
        while (words.TryRead(out var word))
        {
            var parts = new WordReader(word, WordRules.KeepEmpty, Separator);
            if (!parts.TryRead(out var where))
            {
                if (parts.Problem is { } broken)
                {
                    reading.Report(broken, Consequence.IgnoresWord);
                    continue;
                }

                where = word;
            }

            if (!PathReader.TryAbsolute(reading, where, Consequence.IgnoresWord, out var path))
                continue;
            var options = parts.Rest.Text;
            var normal = WordWriting.WithBackslashes(path.Normal, ":\\");
            reading.Keep(WordWriting.Word(options.Length == 0 ? normal : normal + Separator + options));
            found?.Add(new TemporaryMount(path.Meant, options, word.Offset, word.WrittenLength));
        }

        if (words.Problem is { } problem)
            reading.Report(problem, Consequence.IgnoresRest);
    }
}
