using UnitDsl.Site.Files;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Checking;

/// <summary>What was found in the units that were asked for.</summary>
/// <param name="Units">How many units were looked at.</param>
/// <param name="Findings">What was found, by file and line.</param>
internal sealed record CheckResult(int Units, IReadOnlyList<LocatedFinding> Findings)
{
    public int Count(Severity severity) => Findings.Count(finding => finding.Rule.Severity == severity);
}

/// <summary>Paths → findings.</summary>
internal static class Checker
{
    public static CheckResult Check(IEnumerable<string> paths, int? release, RuleChoice choice)
    {
        var units = 0;
        var findings = new List<LocatedFinding>();
        foreach (var selection in UnitSelection.Of(paths))
        {
            units += selection.Units.Count;
            var files = new Dictionary<string, UnitFile>(StringComparer.Ordinal);
            foreach (var file in selection.Units.SelectMany(static unit => unit.Files))
                files[file.Path] = file.File;
            findings.AddRange(FileCheck.Check(selection.Units, release, isWhole: selection.Only is null)
                .Where(finding => choice.Includes(finding.Rule) && (selection.Only?.Contains(finding.Origin.TypeId) ?? true))
                .Select(finding => LocatedFinding.Of(finding, files)));
        }

        findings.Sort(static (a, b) => Compare(a, b));
        return new CheckResult(units, findings);
    }

    private static int Compare(LocatedFinding a, LocatedFinding b) =>
        string.CompareOrdinal(a.Place.Path, b.Place.Path) is not 0 and var path ? path
        : a.Place.Line != b.Place.Line ? a.Place.Line.CompareTo(b.Place.Line)
        : a.Place.Column != b.Place.Column ? a.Place.Column.CompareTo(b.Place.Column)
        : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
}
