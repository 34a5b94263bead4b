using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.App;

/// <summary>UNIT0229: the program tells systemd when it is ready, and systemd does not listen.</summary>
public sealed class UnheardReadinessRule() : ApplicationRule(
    new RuleDescriptor("UNIT0229", "A program says when it is ready, and nobody waits for it", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site, ServiceFacts service, ApplicationFacts application)
    {
        if (application.Readiness is not { } readiness || service.Type is not ("exec" or "simple") || service.Main is { Run.IsInShell: true })
            yield break;

        yield return new Finding(
            Rule,
            $"{application.Name} tells systemd when it is ready, and Type={service.Type} does not wait for that: what starts after it starts before it answers; write {Written.Setting(service.Unit, "Type", "notify")}",
            service.Unit.Unit.Origin).Beside([readiness]).MendedBy(Repair.Set("Type", "notify"));
    }
}
