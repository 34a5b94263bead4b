using UnitDsl.Site.Facts;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Handover;

/// <summary>UNIT0901: two units where one does.</summary>
public sealed class NeedlessLauncherRule() : ServiceRule(
    new RuleDescriptor("UNIT0901", "A launcher where a plain service does", Categories.Handover, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (LauncherUnit.Of(unit.Unit) is { } launcher)
        {
            yield return new Finding(
                Rule,
                $"The program runs in {launcher.Child}, which 'systemd-run' makes anew at each start; as a plain service {unit.Unit.Name} runs, restarts and contains it by itself, with one unit to look at: leave [Launcher] out unless something needs the transient unit",
                launcher.Origin)
                .MendedBy(Repair.RemoveHere());
        }
    }
}
