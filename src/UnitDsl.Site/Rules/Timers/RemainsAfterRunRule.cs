using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0506: a unit that is still active is not started again.</summary>
public sealed class RemainsAfterRunRule() : SiteRule(
    new RuleDescriptor("UNIT0506", "A timed service that stays active", Categories.Timers, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            var repeats = trigger.From.Timer is { Repeats: true } || trigger.From.Unit.Kind == UnitKind.Path;
            if (!repeats || trigger.Target?.Service is not { Remains: true } service || !IsFirst(trigger, site))
                continue;

            // What a path arms to be done at the end, with an ExecStop=, is meant to stay.
            if (trigger.From.Unit.Kind == UnitKind.Path && service.Unit.Has("ExecStop"))
                continue;

            yield return new Finding(
                Rule,
                $"RemainAfterExit= keeps {trigger.To} active after its first run, and {trigger.From.Unit.Name} does not start what is active: it runs once and then no more until the next boot; remove it",
                service.Unit.OriginOf("RemainAfterExit"))
                .Beside([trigger.From.Unit.Origin])
                .MendedBy(Repair.Remove("RemainAfterExit"));
        }
    }

    // Told once, however many start it.
    private static bool IsFirst(UnitTrigger trigger, SiteFacts site) =>
        site.TriggersTo(trigger.Target!).First(static other => other.From.Timer is { Repeats: true } || other.From.Unit.Kind == UnitKind.Path).From == trigger.From;
}
