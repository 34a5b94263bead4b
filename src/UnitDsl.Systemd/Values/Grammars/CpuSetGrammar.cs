namespace UnitDsl.Systemd;

/// <summary>Processors or memory nodes: numbers and ranges.</summary>
internal sealed class CpuSetGrammar : ValueGrammar
{
    private const uint Highest = 8191;
    private const string Separators = WordReader.Blanks + ",";

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        if (reading.Directive.Facets.Words("alsoAccepts").Contains(value.Text))
        {
            reading.Keep(value.Text);
            return;
        }

        if (!reading.TryExpand(value, reading.Rejection, out var expanded))
            return;
        var reversed = new List<Piece>();
        var ranges = new List<(uint From, uint To)>();
        var problem = Collect(expanded, ranges, reversed);
        var hasSpecifiers = reading.Directive.SpecifiersIn(reading.Release) is not null && value.Text.IndexOf('%') >= 0;

        // A range that runs backwards makes an empty set rather than none, unless another word fills it.
        var isEmpty = ranges.Count == 0 && reversed.Count > 0;
        foreach (var word in reversed)
        {
            reading.Report(
                word,
                hasSpecifiers || isEmpty ? Consequence.Complains : Consequence.IgnoresWord,
                $"{Wording.Shown(word.Text)} runs backwards",
                Turned(word.Text));
        }

        if (problem is { } wrong)
            reading.Report(wrong, reading.Rejection);
        else if (hasSpecifiers)
            reading.Keep(value.Text);
        else
            reading.Keep(isEmpty ? "1-0" : Format(ranges));
    }

    private static TextProblem? Collect(Piece text, List<(uint From, uint To)> ranges, List<Piece> reversed)
    {
        var reader = new WordReader(text, WordRules.Unquote, Separators);
        while (reader.TryRead(out var word))
        {
            if (!TryRange(word.Text, out var from, out var to))
            {
                var (offset, length) = word.Span(0, word.Length);
                return new TextProblem(offset, length, $"{Wording.Shown(word.Text)} is neither a number nor a range like 0-3", Meant(word.Text));
            }

            if (from > to)
            {
                reversed.Add(word);
            }
            else if (from < uint.MaxValue && to > Highest)
            {
                var (offset, length) = word.Span(0, word.Length);
                return new TextProblem(offset, length, $"{Math.Min(to, uint.MaxValue - 1)} is more than {Highest}, the highest number that systemd takes", null);
            }
            else if (from < uint.MaxValue)
            {
                // systemd miscounts at the very last number that 32 bits hold, and adds nothing there.
                ranges.Add((from, to));
            }
        }

        return reader.Problem;
    }

    private static bool TryRange(string text, out uint from, out uint to)
    {
        to = from = 0;
        var dash = -1;
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length && dash < 0; i++)
        {
            // The first number loses its backslashes a second time.
            if (text[i] == '-')
                dash = i;
            else if (text[i] != '\\')
                letters.Append(text[i]);
            else if (++i < text.Length)
                letters.Append(text[i]);
            else
                return false;
        }

        if (!TryNumber(letters.ToString(), out from))
            return false;
        to = from;
        return dash < 0 || TryNumber(text.Substring(dash + 1), out to);
    }

    private static bool TryNumber(string text, out uint number)
    {
        var isRead = WholeNumber.TryParse(text, uint.MaxValue, out var wide, out _);
        number = isRead ? (uint)wide : 0;
        return isRead;
    }

    private static string? Turned(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2 ? $"{parts[1]}-{parts[0]}" : null;
    }

    private static string? Meant(string text)
    {
        foreach (var between in new[] { "..", ":", "\u2013", "~" })
        {
            if (text.IndexOf(between, StringComparison.Ordinal) is > 0 and var at)
            {
                var range = $"{text.Substring(0, at)}-{text.Substring(at + between.Length)}";
                return TryRange(range, out _, out _) ? range : null;
            }
        }

        return text.IndexOf(';') > 0 && text.Replace(";", "").All(static c => c is >= '0' and <= '9') ? text.Replace(';', ',') : null;
    }

    private static string Format(List<(uint From, uint To)> ranges)
    {
        ranges.Sort();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < ranges.Count;)
        {
            var (from, to) = ranges[i];
            for (i++; i < ranges.Count && ranges[i].From <= to + 1; i++)
                to = Math.Max(to, ranges[i].To);
            if (text.Length > 0)
                text.Append(' ');
            text.Append(from);
            if (to > from)
                text.Append('-').Append(to);
        }

        return text.ToString();
    }
}
