using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Everything that can be said of unit files as they stand.</summary>
public static class FileCheck
{
    /// <summary>What the files' text, their values and the rules say, each thing once.</summary>
    /// <param name="units">The units, each with all its files.</param>
    /// <param name="release">The release of systemd that is to run them.</param>
    public static IReadOnlyList<Finding> Check(IEnumerable<LoadedUnit> units, int release)
    {
        var findings = new List<Finding>();
        var models = new List<UnitModel>();
        foreach (var unit in units)
        {
            if (FileUnit.Read(unit, release) is not { } model)
                continue;

            foreach (var file in unit.Files)
            {
                findings.AddRange(FileText.Check(file, model.Kind, release));
                findings.AddRange(FileValues.Check(file, unit.Name, model.Kind, release));
            }

            // Of a unit that is not all there, or not at all, the rules would ask for what may well be elsewhere.
            if (unit.State != UnitLoadState.Loaded)
                continue;
            models.Add(model);
            findings.AddRange(Rulebook.UnitRules.SelectMany(rule => rule.Check(model)));
        }

        var site = SiteModel.OfFiles(models);
        findings.AddRange(Rulebook.SiteRules.SelectMany(rule => rule.Check(site)));

        // A drop-in of several units, and a template of several instances, is told of once.
        var told = new HashSet<(string Id, Origin Origin, EquatableArray<FindingProperty> Facts)>();
        return findings.Where(finding => told.Add((finding.Rule.Id, finding.Origin, finding.Properties))).ToList();
    }
}
