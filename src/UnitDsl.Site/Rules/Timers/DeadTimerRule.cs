using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0512: a timer for a unit that is not there, or that only what it should start would start.</summary>
public sealed class DeadTimerRule() : SiteRule(
    new RuleDescriptor("UNIT0512", "A timer that starts nothing", Categories.Timers, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Unit.Kind != UnitKind.Timer)
                continue;

            if (TriggerText.Misspelt(trigger, site) is { } meant)
            {
                yield return new Finding(
                    Rule,
                    $"Unit= names {trigger.To}, and there is no unit of that name: systemctl start {trigger.From.Unit.Name} fails, and the job never runs; did you mean {meant}?",
                    trigger.Named!.Origin)
                    .MendedBy(Repair.Set("Unit", meant));
            }

            foreach (var said in trigger.From.Items("WantedBy").Concat(trigger.From.Items("RequiredBy")))
            {
                if (site.NameOf(said) != trigger.To)
                    continue;
                yield return new Finding(
                    Rule,
                    $"{trigger.From.Unit.Name} is wanted by {trigger.To}, which is what it should start: the timer does not run before somebody starts the job by hand; write {Written.Setting(trigger.From, "WantedBy", "timers.target")}",
                    said.Origin)
                    .MendedBy(Repair.Set("WantedBy", "timers.target"));
            }
        }
    }
}
