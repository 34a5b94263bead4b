namespace UnitDsl.Systemd;

/// <summary>Mount options for the partitions of an image; for the root partition where none is named.</summary>
internal sealed class PartitionMountOptionsGrammar : ValueGrammar
{
    private const int ByteEscape = 4;
    private const WordRules PairRules = WordRules.Unescape | WordRules.UnescapeSeparators;

    public override void Read(ValueReading reading)
    {
        if (!TryPairs(reading, out var pairs))
            return;

        var anything = false;
        foreach (var (partition, options) in pairs)
        {
            if (partition is { } name && !PartitionNames.Contains(name.Text, reading.Release))
            {
                reading.Report(name, Consequence.IgnoresWord, $"{WholeNumber.Shown(name.Text)} is no partition that systemd knows", Spelling.Closest(name.Text, PartitionNames.All(reading.Release)));
                continue;
            }

            if (!reading.TryExpand(options, Consequence.IgnoresWord, out _))
                continue;
            reading.Keep(Written(reading.Value, partition?.Text ?? "root", options));
            anything = true;
        }

        // Where nothing is left, it is as if nothing had been written, which resets.
        if (!anything)
            reading.Keep("");
    }

    private static bool TryPairs(ValueReading reading, out List<(Piece? Partition, Piece Options)> pairs)
    {
        pairs = [];
        foreach (var word in reading.Words(reading.Value, WordRules.Unquote | WordRules.RetainEscapes, reading.Rejection))
        {
            var parts = new WordReader(word, PairRules, ":");
            if (!parts.TryRead(out var first))
            {
                if (Report(reading, parts))
                    return false;
                continue;
            }

            var isPair = parts.TryRead(out var second);
            if (Report(reading, parts))
                return false;
            if (!parts.Rest.IsEmpty)
            {
                reading.Report(word, reading.Rejection, $"{WholeNumber.Shown(word.Text)} has more than one colon; it is partition:options, and a colon in the options is written \\:");
                return false;
            }

            pairs.Add(isPair && !second.IsEmpty ? (first, second) : (null, first));
        }

        return !reading.IsRejected;
    }

    private static bool Report(ValueReading reading, WordReader parts)
    {
        if (parts.Problem is not { } problem)
            return false;
        reading.Report(problem, reading.Rejection);
        return true;
    }

    // Escapes are resolved once, quotes before that: so these are never needed where escapes stand for everything special.
    private static string Written(Piece value, string partition, Piece options)
    {
        var text = new System.Text.StringBuilder(partition).Append(':');
        for (var i = 0; i < options.Length; i++)
        {
            var c = options[i];
            var (offset, length) = options.Span(i, 1);

            // A byte that is no character by itself can only be written as it was.
            if (c > '\u007f' && length == ByteEscape && value[offset - value.Offset] == '\\')
                text.Append(value.Text, offset - value.Offset, length);
            else if (c is ':' or '\\')
                text.Append('\\').Append(c);
            else if (c is ' ' or '"' or '\'' or < ' ' or '\u007f')
                text.Append("\\x").Append(((int)c).ToString("x2"));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
