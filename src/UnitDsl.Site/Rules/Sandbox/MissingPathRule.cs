using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0405: a path of the sandbox that is not there keeps the service from starting.</summary>
public sealed class MissingPathRule() : SiteRule(
    new RuleDescriptor("UNIT0405", "A path of the sandbox that nothing makes", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        MadePaths? made = null;
        foreach (var unit in site.Units)
        {
            // A package makes what its units need; what a file of somebody's own needs, nobody can tell from it. What a dynamic user could not
            // write to anyway is told by another rule.
            if (unit.Unit.Dialect == Dialect.File || unit.IsOn("DynamicUser") || unit.Has("RootDirectory") || unit.Has("RootImage"))
                continue;

            foreach (var directive in new[] { "ReadWritePaths", "ReadOnlyPaths" })
            {
                if (!unit.Has(directive))
                    continue;
                foreach (var path in unit.Paths(directive))
                {
                    if (!path.MayBeMissing && MadePaths.Place(path.Path) is { } place && !(made ??= new MadePaths(site)).Has(path.Path))
                        yield return Found(unit, directive, path, place);
                }
            }

            foreach (var directive in new[] { "BindPaths", "BindReadOnlyPaths" })
            {
                if (!unit.Has(directive))
                    continue;
                foreach (var (mount, origin) in unit.Binds(directive))
                {
                    if (!mount.MayBeMissing && MadePaths.Place(mount.Source) is not null && !(made ??= new MadePaths(site)).Has(mount.Source))
                        yield return new Finding(Rule, $"Nothing here makes {mount.Source}: where it is missing the service fails with 226/NAMESPACE; have a unit make it with StateDirectory, or write '-{mount.Source}'", origin);
                }
            }
        }
    }

    private Finding Found(UnitFacts unit, string directive, SaidPath path, (string Directive, string Name) place)
    {
        var makes = Written.Setting(unit, place.Directive, place.Name);
        var finding = new Finding(
            Rule,
            $"Nothing here makes {path.Path}: where it is missing the service fails with 226/NAMESPACE; {makes} makes it and lets the service write there, '-{path.Path}' does without it",
            path.Origin);
        if (directive == "ReadWritePaths")
            finding = finding.MendedBy(Repair.RemoveItem(), Repair.Add(place.Directive, place.Name));
        return finding.MendedBy(Repair.Replace(path.Written, "-" + path.Written));
    }
}
