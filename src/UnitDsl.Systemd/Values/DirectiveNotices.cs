namespace UnitDsl.Systemd;

/// <summary>What systemd has to say about a directive itself, whatever its value.</summary>
internal static class DirectiveNotices
{
    /// <summary>False where systemd does not even look at the value, which is then reported.</summary>
    public static bool IsHeeded(ValueReading reading)
    {
        var directive = reading.Directive;
        if (directive.PodmanSinceIn(reading.Context.Section) is { } podman && podman > reading.Context.Podman)
        {
            reading.Report(reading.Value, Consequence.RefusesUnit, $"it needs Podman {podman}, and the site is for {reading.Context.Podman}, of which Quadlet refuses the whole file");
            return false;
        }

        if (directive.Until is { } until && until < reading.Release)
        {
            reading.Report(reading.Value, Consequence.IgnoresLine, $"{directive.Name}= has had no effect since systemd {until + 1}{(directive.Alias is null ? "; the line can go" : Instead(directive))}");
            return false;
        }

        if (directive.AppliesTo(reading.Context.Kind) || !directive.Facets.Has("only"))
            return true;

        // Nothing to add is nothing to complain about.
        if (reading.Value.IsEmpty && directive.EmptyIn(reading.Release) == EmptyAssignment.Noop)
            return true;
        reading.Report(reading.Value, Consequence.IgnoresLine, $"{directive.Name}= is nothing for {reading.Context.Kind.Suffix()} units");
        return false;
    }

    public static void Before(ValueReading reading)
    {
        if (reading.Directive.Facets.Value("warns") == "always")
            ReportOldName(reading);
    }

    public static void After(ValueReading reading)
    {
        if (reading.Directive.Facets.Value("warns") == "taken" && !reading.IsRejected)
            ReportOldName(reading);
    }

    private static void ReportOldName(ValueReading reading) =>
        reading.Report(reading.Value, Consequence.Complains, $"{reading.Directive.Name}= will go away{Instead(reading.Directive)}");

    private static string Instead(Directive directive) => directive.Alias is { } alias ? $"; use {alias}= instead" : "";
}
