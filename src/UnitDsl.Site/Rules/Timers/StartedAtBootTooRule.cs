using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0511: a job that a timer starts, and every boot as well.</summary>
public sealed class StartedAtBootTooRule() : SiteRule(
    new RuleDescriptor("UNIT0511", "A timed job that also runs at every boot", Categories.Timers, Severity.Warning, HasRepair: true))
{
    private static readonly string[] bootTargets = ["multi-user.target", "default.target", "graphical.target", "basic.target", "sysinit.target", "network-online.target"];
    private static readonly string[] pulls = ["Requires", "Wants", "BindsTo"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            // Without a first time of its own, the timer may well count on the boot; a service that stays may be started by a timer in case it does not, unless it has the timer itself.
            if (trigger.From.Timer is not { HasFirst: true } || trigger.Target is not { Service: { } service } target || !(service.IsOneshot || trigger.From.Unit.Companion?.OwnerName == trigger.To))
                continue;

            if (AtBoot(target) is { } wanted && site.TriggersTo(target).First(static other => other.From.Timer is { HasFirst: true }).From == trigger.From)
                yield return WantedAtBoot(target, trigger, wanted);
            foreach (var directive in pulls)
            {
                foreach (var said in trigger.From.Items(directive))
                {
                    if (site.NameOf(said) == trigger.To)
                        yield return PulledByTimer(trigger, directive, said);
                }
            }
        }
    }

    private static Said? AtBoot(UnitFacts target) =>
        target.Items("WantedBy").Concat(target.Items("RequiredBy")).FirstOrDefault(static said => bootTargets.Contains(said.Text));

    private Finding WantedAtBoot(UnitFacts target, UnitTrigger trigger, Said wanted)
    {
        // What every service starts from stands nowhere in the source.
        var isDefault = wanted.Origin.Part == OriginPart.Name;
        var finding = new Finding(
            Rule,
            $"{target.Unit.Name} is wanted by {wanted.Text}{(isDefault ? ", as every service is that does not say otherwise," : "")} and started by {trigger.From.Unit.Name}: it runs at every boot as well, whatever the timer says; {Advice(target)}",
            isDefault ? target.Unit.Origin : wanted.Origin)
            .Beside([trigger.From.Unit.Origin]);
        return target.Items("WantedBy").Contains(wanted) ? finding.MendedBy(Repair.Set("WantedBy", "")) : finding;
    }

    private static string Advice(UnitFacts target) =>
        target.Unit.Dialect == Dialect.File ? "remove the line, the timer is enough" : $"write {Written.Setting(target, "WantedBy", "")}, the timer is enough";

    private Finding PulledByTimer(UnitTrigger trigger, string directive, Said said) => new Finding(
        Rule,
        $"{directive}= starts {trigger.To} together with {trigger.From.Unit.Name} itself, so at every boot, and not only when the timer elapses; remove it, the timer needs no dependency on what it starts",
        said.Origin)
        .MendedBy(Repair.RemoveItem());
}
