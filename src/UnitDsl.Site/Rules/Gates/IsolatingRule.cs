using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0983: who may start a unit that can be isolated may stop everything else.</summary>
public sealed class IsolatingRule() : ServiceRule(
    new RuleDescriptor("UNIT0983", "A right to start a unit that is a right to stop all others", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.IsOn("AllowIsolate") && unit.Unit.Intended<StartRight>().FirstOrDefault() is { } right)
        {
            yield return new Finding(
                Rule,
                $"To systemd 'isolate' is a way to start a unit, so who may start {unit.Unit.Name} may stop everything that it does not need: leave AllowIsolate out",
                unit.OriginOf("AllowIsolate")).Beside([right.Origin]).MendedBy(Repair.Remove("AllowIsolate"));
        }
    }
}
