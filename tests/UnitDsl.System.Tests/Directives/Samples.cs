using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Directives;

/// <summary>A valid value for every directive, by its name, else by its kind.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string[]> bySubject = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "samples.tsv"))
        .Skip(1).Select(static line => line.Split('\t')).ToDictionary(static cells => cells[0]);

    public static string? Value(Directive directive, int release) => Row(directive, release)?[1];

    /// <summary>The directive without which this one is not complete.</summary>
    public static (string Name, string Value)? Companion(Directive directive, int release) =>
        Row(directive, release) is [_, _, not "-" and var with] && with.Split('=', 2) is [var name, var value] ? (name, value) : null;

    private static string[]? Row(Directive directive, int release) =>
        bySubject.GetValueOrDefault(directive.Name) ?? bySubject.GetValueOrDefault("kind:" + directive.KindIn(release));
}
