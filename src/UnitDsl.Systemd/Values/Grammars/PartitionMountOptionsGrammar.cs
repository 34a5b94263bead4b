namespace UnitDsl.Systemd;

/// <summary>Mount options for the partitions of an image; for the root partition where none is named.</summary>
internal sealed class PartitionMountOptionsGrammar : ValueGrammar
{
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
                reading.Report(name, Consequence.IgnoresWord, $"{Wording.Shown(name.Text)} is no partition that systemd knows", reading.MaySuggest ? Spelling.Closest(name.Text, PartitionNames.All(reading.Release)) : null);
                continue;
            }

            if (!reading.TryExpand(options, Consequence.IgnoresWord, out _))
                continue;
            reading.Keep((partition?.Text ?? PartitionNames.Default) + ":" + WordWriting.Escaped(options.Text));
            anything = true;
        }

        // Where nothing is left, it is as if nothing had been written, which resets.
        if (!anything)
            reading.Keep("");
    }

    private static bool TryPairs(ValueReading reading, out List<(Piece? Partition, Piece Options)> pairs)
    {
        pairs = [];
        var words = reading.Words(reading.Value, WordRules.Unquote | WordRules.RetainEscapes, reading.Rejection);
        if (reading.IsRejected)
            return false;
        foreach (var word in words)
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
                reading.Report(word, reading.Rejection, $"{Wording.Shown(word.Text)} has more than one colon; it is partition:options, and a colon in the options is written \\:");
                return false;
            }

            pairs.Add(isPair && !second.IsEmpty ? (first, second) : (null, first));
        }

        return true;
    }

    private static bool Report(ValueReading reading, WordReader parts)
    {
        if (parts.Problem is not { } problem)
            return false;
        reading.Report(problem, reading.Rejection);
        return true;
    }
}
