using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0223: a oneshot that does not remain is stopped as soon as it is done, and ExecStop= runs then.</summary>
public sealed class StopAtOnceRule() : ServiceRule(
    new RuleDescriptor("UNIT0223", "ExecStop= that runs right after the start", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.IsOneshot || service.Remains || !unit.Has("ExecStop") || !unit.Has("ExecStart") || unit.Commands("ExecStop") is not { Count: > 0 } stops)
            yield break;

        yield return new Finding(
            Rule,
            $"A oneshot is over when ExecStart= has ended, so ExecStop= runs at once, and undoes what was just done; write {Written.Setting(unit, "RemainAfterExit", "yes")} if it is to stay in force until the stop, or ExecStopPost= if it is to clean up",
            stops[0].Origin)
            .Beside(unit.Value("Type") is { } type ? [type.Origin] : [])
            .MendedBy(Repair.Set("RemainAfterExit", "yes"));
    }
}
