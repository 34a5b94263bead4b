using System.Text;

namespace UnitDsl.Systemd;

/// <summary>
/// Disk images: <c>source:destination</c> or <c>source</c> alone, each perhaps followed by options of the mount, and those by
/// the partitions that they are for: <c>:options</c> or <c>:partition:options…</c>.
/// </summary>
internal sealed class MountImageListGrammar : ValueGrammar
{
    private const char Separator = ':';

    public override void Read(ValueReading reading)
    {
        var hasDestination = reading.Directive.Facets.Value("itemSyntax") is { } syntax && syntax.IndexOf("DST", StringComparison.Ordinal) >= 0;
        var words = new WordReader(reading.Value, WordRules.Unquote | WordRules.RetainEscapes);
        while (words.TryRead(out var word))
        {
            if (!TryImage(reading, word, hasDestination))
                return;
        }

        if (words.Problem is { } broken)
            reading.Report(broken, Consequence.IgnoresRest);
    }

    // False where systemd does not read on.
    private static bool TryImage(ValueReading reading, Piece word, bool hasDestination)
    {
        var parts = new WordReader(word, WordRules.Unescape | WordRules.UnescapeSeparators, ":");
        Piece second = default;
        var isThere = parts.TryRead(out var first);
        var isSecond = isThere && hasDestination && parts.TryRead(out second);
        if (parts.Problem is { } broken)
        {
            reading.Report(broken, Consequence.IgnoresRest);
            return false;
        }

        if (!isThere)
            return true;
        var mark = first.StartsWith("-") ? "-" : "";
        if (!PathReader.TryAbsolute(reading, first.Slice(mark.Length), Consequence.IgnoresWord, out var source))
            return true;
        var normal = new StringBuilder(mark).Append(WordWriting.Escaped(source.Normal));
        if (hasDestination)
        {
            if (!isSecond || second.IsEmpty)
            {
                reading.Report(word, Consequence.IgnoresWord, "where to mount it is missing: source:destination");
                return true;
            }

            if (!PathReader.TryAbsolute(reading, second, Consequence.IgnoresWord, out var destination))
                return true;
            normal.Append(Separator).Append(WordWriting.Escaped(destination.Normal));
        }

        if (!TryOptions(reading, parts, normal))
            return false;
        reading.Keep(normal.ToString());
        return true;
    }

    private static bool TryOptions(ValueReading reading, WordReader parts, StringBuilder normal)
    {
        while (parts.TryRead(out var partition))
        {
            var isPair = parts.TryRead(out var options);
            if (parts.Problem is not null)
                break;
            if (isPair && !PartitionNames.Contains(partition.Text, reading.Release))
            {
                reading.Report(partition, Consequence.IgnoresWord, $"{Wording.Shown(partition)} is no partition that systemd knows", reading.MaySuggest ? Spelling.Closest(partition.Text, PartitionNames.All(reading.Release)) : null);
                continue;
            }

            var set = isPair ? options : partition;
            if (reading.TryExpand(set, Consequence.IgnoresWord, out _))
                normal.Append(Separator).Append(isPair ? partition.Text : PartitionNames.Default).Append(Separator).Append(WordWriting.Escaped(set.Text));
        }

        if (parts.Problem is not { } broken)
            return true;
        reading.Report(broken, Consequence.IgnoresRest);
        return false;
    }
}
