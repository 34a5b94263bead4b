using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0504: a timer that counts from the last run of a unit which nothing ever runs for the first time.</summary>
public sealed class NeverFirstTimeRule() : SiteRule(
    new RuleDescriptor("UNIT0504", "A timer that waits for a first run", Categories.Timers, Severity.Warning, HasRepair: true))
{
    private static readonly string[] pulls = ["Requires", "Wants", "BindsTo", "Upholds", "OnFailure", "OnSuccess"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Timer is not { HasFirst: false } || trigger.Target is not { } target || IsStartedOtherwise(target, trigger, site))
                continue;

            var directive = trigger.From.Has("OnUnitActiveSec") ? "OnUnitActiveSec" : "OnUnitInactiveSec";
            if (trigger.From.Value(directive) is not { } said)
                continue;
            yield return new Finding(
                Rule,
                $"{directive}={said.Text} counts from the last run of {trigger.To}, and nothing starts that for the first time: the timer is active and never elapses; add {Written.Setting(trigger.From, "OnBootSec", "1min")}",
                said.Origin)
                .Beside([target.Unit.Origin])
                .MendedBy(Repair.Set("OnBootSec", "1min"));
        }
    }

    private static bool IsStartedOtherwise(UnitFacts target, UnitTrigger by, SiteFacts site) =>
        target.Has("WantedBy") || target.Has("RequiredBy") || target.Has("UpheldBy")
        || site.TriggersTo(target).Any(other => other.From != by.From && other.From.Timer is not { HasFirst: false })
        || site.LinksTo(target.Unit.Name).Any(static link => pulls.Contains(link.Directive));
}
