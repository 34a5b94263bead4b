using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0111, UNIT0112 and UNIT0124: what systemd leaves out of lists of units.</summary>
internal static class UnitListValues
{
    private static readonly RuleDescriptor noSuffix = new("UNIT0111", "A unit name without a suffix", Categories.Dependencies, Severity.Error);
    private static readonly RuleDescriptor separator = new("UNIT0112", "Units that are separated by something other than a space", Categories.Dependencies, Severity.Error);

    public static IReadOnlyList<SpecificValue> All { get; } =
    [
        new(separator, static mistake => IsList(mistake) && mistake.Wrong.IndexOfAny([',', ';']) >= 0, IsOfFiles: true),
        new(ForeignAliasRule.Descriptor, static mistake => mistake.Directive.Name == "Alias" && UnitName.SuffixOf(mistake.Wrong) is null),
        new(noSuffix, static mistake => IsList(mistake) && mistake.Wrong.Length > 0 && UnitName.SuffixOf(mistake.Wrong) is null, IsOfFiles: true),
    ];

    private static bool IsList(ValueMistake mistake) => mistake.Directive.Kind == "unit-list";
}
