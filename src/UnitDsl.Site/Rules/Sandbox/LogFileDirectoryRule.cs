using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0419: the file of an output is opened before any directory of the service is made.</summary>
public sealed class LogFileDirectoryRule() : SiteRule(
    new RuleDescriptor("UNIT0419", "Output to a file in a directory that is not there", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        MadePaths? made = null;
        foreach (var unit in site.Units)
        {
            if (unit.Service is null || !(unit.Has("StandardOutput") || unit.Has("StandardError")))
                continue;
            foreach (var file in OutputFile.Of(unit))
            {
                if (file.Directory is { } directory && MadePaths.Place(directory) is { } place && Missing(made ??= new MadePaths(site), unit, directory) is { } why)
                    yield return Found(unit, file, directory, place.Name, why);
            }
        }
    }

    private static string? Missing(MadePaths made, UnitFacts unit, string directory)
    {
        if (made.Has(directory, except: unit))
            return null;
        if (unit.MadeDirectories().Any(own => UnitPaths.IsBelow(own, directory)))
            return "is made for the service only after this file is opened";
        return unit.Unit.Dialect == Dialect.File ? null : "is made by nothing here";
    }

    private Finding Found(UnitFacts unit, OutputFile file, string directory, string name, string why)
    {
        var flat = $"/var/log/{name.Replace('/', '-')}-{file.Path.Substring(directory.Length + 1)}";
        return new Finding(
            Rule,
            $"{directory} {why}: the service fails with 209/STDOUT; let the journal have the output ({Written.Setting(unit, file.Said.Directive, "journal")}), or write to a directory that is always there, such as {flat}",
            file.Said.Origin)
            .MendedBy(Repair.Set(file.Said.Directive, "journal"))
            .MendedBy(Repair.Replace(file.Path, flat));
    }
}
