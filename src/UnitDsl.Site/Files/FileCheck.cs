using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Files;

/// <summary>Everything that can be said of unit files as they stand.</summary>
public static class FileCheck
{
    /// <summary>What the files' text, their values and the rules say, each thing once.</summary>
    /// <param name="units">The units, each with all its files.</param>
    /// <param name="release">The release of systemd that is to run them; null for the newest that acts on each line.</param>
    /// <param name="isWhole">These are all the units of a directory or a machine, and not some of them.</param>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<LoadedUnit> units, int? release, bool isWhole = true)
    {
        var values = new FileValues(release);
        var found = new List<Finding>[units.Count];
        var models = new UnitModel?[units.Count];
        Parallel.For(0, units.Count, i => models[i] = Check(units[i], release, values, found[i] = []));

        var findings = found.SelectMany(static unit => unit).ToList();
        var site = SiteModel.OfFiles(models.OfType<UnitModel>()) with { IsWhole = isWhole };
        foreach (var rule in Rulebook.SiteRules)
            findings.AddRange(rule.Check(site));

        // A drop-in of several units, and a template of several instances, is told of once.
        var told = new HashSet<(string Id, Origin Origin, EquatableArray<FindingProperty> Facts)>();
        return findings.Where(finding => told.Add((finding.Rule.Id, finding.Origin, finding.Properties))).ToList();
    }

    private static UnitModel? Check(LoadedUnit unit, int? release, FileValues values, List<Finding> findings)
    {
        if (unit.Kind is not { } kind)
            return null;

        foreach (var file in unit.Files)
        {
            foreach (var rule in Rulebook.OfLines)
                findings.AddRange(rule.Check(file, unit.Name, kind, release ?? DirectiveCatalogue.NewestRelease));
            values.Check(file, unit.Name, kind, findings);
        }

        // Of a unit that is not all there, or not at all, the rules would ask for what may well be elsewhere.
        if (unit.State != UnitLoadState.Loaded)
            return null;
        var model = FileUnit.Read(unit, kind, release);
        foreach (var rule in Rulebook.UnitRules)
            findings.AddRange(rule.Check(model));
        return model;
    }
}
