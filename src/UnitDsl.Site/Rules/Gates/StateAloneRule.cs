using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0981: a gate that follows a unit of which nobody can tell whether it is healthy.</summary>
public sealed class StateAloneRule() : SiteRule(
    new RuleDescriptor("UNIT0981", "A gate that stays open before a program that hangs", Categories.Observability, Severity.Info))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            foreach (var following in unit.Unit.Intended<Following>())
            {
                var name = site.NameOf(new Said(following.Name, following.Origin, following.TypeId));
                if (name is not null && site.Site.Units.FirstOrDefault(other => other.Name == name) is not { Health.Kind: not HealthCheckModel.State } and var followed && followed is not { IsBroken: true })
                {
                    yield return new Finding(
                        Rule,
                        followed is null
                            ? $"Nothing here says how to tell that {name} is healthy, so the gate goes by whether it runs: declare it as External(\"{name}\") with a [HealthCheck], and follow that"
                            : $"{name} has no [HealthCheck] that asks it anything, so the gate goes by whether it runs, and stays open when it hangs: give it one",
                        following.Origin).Beside(followed is null ? [] : [followed.Origin]);
                }
            }
        }
    }
}
