using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0505: only runs of the calendar can be missed and made up for.</summary>
public sealed class PersistentWithoutCalendarRule() : KindRule(
    UnitKind.Timer, new RuleDescriptor("UNIT0505", "Persistent without OnCalendar", Categories.Timers, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        if (unit.Has("OnCalendar") || !unit.IsOn("Persistent"))
            yield break;

        var times = TimerFacts.Elapses.Where(unit.Has).Select(static name => name + "=");
        yield return new Finding(
            Rule,
            $"Persistent= makes up for missed runs of OnCalendar= only, and this timer has {Written.List(times)}: a run that is missed while the machine is off stays missed; remove it, or give the time as {Written.Setting(unit, "OnCalendar", "daily")}",
            unit.OriginOf("Persistent"))
            .MendedBy(Repair.Remove("Persistent"));
    }
}
