using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0501: a timer without the service that it is for cannot be started.</summary>
public sealed class MissingTimedUnitRule() : SiteRule(
    new RuleDescriptor("UNIT0501", "A timer without its service", Categories.Timers, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Unit.Kind != UnitKind.Timer || !TriggerText.IsMissing(trigger, site))
                continue;

            var meant = TriggerText.Meant(trigger, site);
            var finding = new Finding(
                Rule,
                $"'{trigger.From.Unit.TypeName}' starts {trigger.To}, since it names no other unit, and there is none of that name: systemctl start {trigger.From.Unit.Name} fails, and the job never runs{TriggerText.DidYouMean(trigger, "Unit", meant)}",
                trigger.From.Unit.Origin);
            yield return meant is null ? finding : finding.MendedBy(Repair.Set("Unit", meant));
        }
    }
}
