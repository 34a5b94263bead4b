using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

/// <summary>A valid value for every directive, from <c>tests/Data/samples.tsv</c>: by its name, else by its kind.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, Dictionary<string, string>> BySubject = CatalogueFiles.Samples.ToDictionary(r => r["subject"]);

    public static string Value(Directive directive, int release) => Row(directive, release) is { } row ? row["value"]
        : EnumCatalogue.Members(directive.KindIn(release)["enum:".Length..]).OrderBy(m => m.Since > release).First(m => !IsForeign(m)).Word;

    /// <summary>The assignment without which this one is not complete, or null.</summary>
    public static string? Companion(Directive directive, int release) => Row(directive, release) is { } row && row["with"] != "-" ? row["with"] : null;

    /// <summary>Words that only machines of another architecture understand.</summary>
    public static bool IsForeign(EnumMember member) => member.EnumName == "Personality" && !member.Word.StartsWith("x86", StringComparison.Ordinal);

    private static Dictionary<string, string>? Row(Directive directive, int release) =>
        BySubject.GetValueOrDefault(directive.Name) ?? BySubject.GetValueOrDefault("kind:" + directive.KindIn(release));
}
