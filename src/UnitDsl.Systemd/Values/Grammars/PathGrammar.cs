namespace UnitDsl.Systemd;

/// <summary>A single path, or a pattern of paths, which systemd treats the same. Quotes and backslashes are characters like any other.</summary>
internal sealed class PathGrammar : ValueGrammar
{
    public static bool TryTake(ValueReading reading, out ReadPath path)
    {
        var facets = reading.Directive.Facets;
        var isTaken = facets.Value("relativeTo") is { } directory
            ? PathReader.TryBelow(reading, reading.Value, directory, reading.Rejection, facets.Has("fatalPath") ? Consequence.RefusesUnit : reading.Rejection, out path)
            : PathReader.TryAbsolute(reading, reading.Value, reading.Rejection, out path);
        if (isTaken && facets.Has("legacyRun"))
            path = OldRun.Modern(reading, reading.Value, path);
        return isTaken;
    }

    // Specifiers may leave nothing, which takes a single path back, but is no item of a list.
    private static bool StandsForNothing(ValueReading reading) =>
        !reading.Directive.CanRepeat && reading.Value[0] == '%' && !reading.Directive.Facets.Has("relativeTo")
        && SpecifierExpansion.TryExpand(reading.Value, reading.Directive.SpecifiersIn(reading.Release), reading.Context, out var path, out _) && path.IsEmpty;

    public override void Read(ValueReading reading)
    {
        if (StandsForNothing(reading))
            reading.Keep(reading.Value.Text);
        else if (TryTake(reading, out var path))
            reading.Keep(WordWriting.Last(path.Normal));
    }
}
