using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0982: who may start a unit is told by the user, and others have the same one.</summary>
public sealed class SharedCallerRule() : SiteRule(
    new RuleDescriptor("UNIT0982", "A right to start a unit that others have as well", Categories.Sandbox, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        ILookup<string, UnitFacts>? byUser = null;
        foreach (var unit in site.Units)
        {
            foreach (var right in unit.Unit.Intended<StartRight>().GroupBy(static right => right.Origin).Select(static same => same.First()))
            {
                var granted = StartGrants.Of(unit.Unit.Summary, site.Site.Units.Select(static one => one.Summary).ToList()).ToList();
                var mine = StartGrants.Callers(right, site.Site.Units.Select(static one => one.Summary)).Select(caller => right.User.Length > 0 ? right.User : caller.User).ToList();
                byUser ??= site.Services.Where(static service => service.User is not null).ToLookup(static service => service.User!, static service => service.Unit, StringComparer.Ordinal);
                foreach (var grant in granted.Where(grant => mine.Contains(grant.User)))
                {
                    var others = byUser[grant.User].Where(other => other != unit && !grant.Callers.Contains(other.Unit.Name)).ToList();
                    if (others.Count > 0)
                    {
                        yield return new Finding(
                            Rule,
                            $"{Written.List(others.Select(static other => other.Unit.Name))} {(others.Count == 1 ? "runs" : "run")} as {grant.User}, too, and may start {unit.Unit.Name} as well wherever polkit is older than 124, which goes by the user alone: give {grant.Callers[0]} a user of its own",
                            right.Origin).Beside(others.Select(static other => other.OriginOf("User")));
                    }
                }
            }
        }
    }
}
