using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0980: a gate, or a service that may start another one, whose sandbox keeps it from talking to systemd.</summary>
public sealed class ClosedBusRule() : SiteRule(
    new RuleDescriptor("UNIT0980", "A sandbox that keeps a service from talking to systemd", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Unit.Intended<Following>().LastOrDefault() is { } following && unit.Service is { IsRoot: false })
            {
                foreach (var finding in Found(unit, "the gate cannot ask systemd how the other unit is, and stays closed", following.Origin))
                    yield return finding;
            }
        }

        foreach (var (caller, started, origin) in Callers(site))
        {
            if (caller.Service is { IsRoot: false })
            {
                foreach (var finding in Found(caller, $"this service cannot start {started}", origin))
                    yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Found(UnitFacts unit, string what, Origin because) => BusAccess.Obstacles(unit).Take(1).Select(obstacle =>
    {
        var finding = new Finding(Rule, $"As it stands {what}: {obstacle.What}", obstacle.Origin).Beside([because]);
        return obstacle.Repair is { } repair ? finding.MendedBy(repair) : finding;
    });

    // Each service once, whatever it may start.
    private static IEnumerable<(UnitFacts Caller, string Started, Origin Origin)> Callers(SiteFacts site)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in site.Units)
        {
            foreach (var right in unit.Unit.Intended<StartRight>())
            {
                foreach (var caller in StartGrants.Callers(right, site.Units.Select(static one => one.Unit.Summary)))
                {
                    if (seen.Add(caller.Name) && site.Find(caller.Name) is { } facts)
                        yield return (facts, unit.Unit.Name, right.Origin);
                }
            }
        }
    }
}
