namespace UnitDsl.Systemd;

/// <summary>A whole number between two limits, or a word beside them.</summary>
/// <param name="lowest">The lower limit, unless the directive has one of its own.</param>
/// <param name="highest">The upper limit, unless the directive has one of its own.</param>
/// <param name="isEndless">Whether <c>infinity</c> is taken.</param>
internal sealed class IntegerGrammar(long lowest, long highest, bool isEndless = false) : ValueGrammar
{
    /// <summary>The number, if systemd takes it on this directive.</summary>
    public static long? Parse(string text, long from, long to)
    {
        if (!WholeNumber.TryParse(text, 0, out var isNegative, out var magnitude, out _))
            return null;
        if (magnitude > (isNegative ? 1UL << 63 : long.MaxValue))
            return null;
        var number = unchecked((long)(isNegative ? 0 - magnitude : magnitude));
        return number >= from && number <= to ? number : null;
    }

    public override void Read(ValueReading reading)
    {
        var (text, facets) = (reading.Value.Text, reading.Directive.Facets);
        if (isEndless && text == "infinity")
        {
            reading.Keep(text);
            return;
        }

        if (facets.Words("alsoAccepts").Contains(text))
        {
            reading.Keep(text);
            return;
        }

        var from = Limit(facets.Value("min"), lowest);
        var to = Limit(facets.Value("max"), highest);
        if (Parse(text, from, to) is { } number)
            reading.Keep(number.ToString());
        else if (WholeNumber.TryParse(text, 0, out var isNegative, out _, out var problem))
            ReportRange(reading, from, to, isNegative);
        else
            reading.Report(reading.Value, problem with { Replacement = problem.Replacement ?? Endless(text) }, reading.Rejection);
    }

    private static long Limit(string? facet, long otherwise) => facet is not null && long.TryParse(facet, out var limit) ? limit : otherwise;

    private static void ReportRange(ValueReading reading, long from, long to, bool isNegative)
    {
        // The nearest limit may be meant where somebody chose the limits, not where they are those of the machine.
        var nearest = isNegative || Parse(reading.Value.Text, long.MinValue, from) is not null ? from : to;
        var isChosen = nearest is > int.MinValue and < int.MaxValue;
        reading.Report(
            reading.Value,
            reading.Rejection,
            $"{reading.Directive.Name}= goes from {from} to {to}; {Wording.Shown(reading.Value.Text)} is outside",
            isChosen ? nearest.ToString() : null);
    }

    private string? Endless(string text) => isEndless && EndlessWords.Contains(text) ? "infinity" : null;
}
