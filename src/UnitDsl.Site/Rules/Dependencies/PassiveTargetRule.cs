using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0119: a passive target says that something is the case, and cannot make it so.</summary>
public sealed class PassiveTargetRule() : UnitRule(
    new RuleDescriptor("UNIT0119", "A passive target is pulled in", Categories.Dependencies, Severity.Info, HasRepair: true))
{
    private static readonly string[] directives = ["Wants", "Requires", "BindsTo", "Upholds"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        // What makes one such target lead to another is itself one of them.
        if (unit.Unit.Kind == UnitKind.Target)
            yield break;

        foreach (var directive in directives)
        {
            if (!unit.Has(directive))
                continue;
            foreach (var said in unit.Items(directive))
            {
                // Who provides it comes before it, and is the one that pulls it in.
                if (said.Text.EndsWith(".target", StringComparison.Ordinal) && UnitCatalogue.Find(said.Text) is { IsPassive: true } && References.Item(unit, "Before", said.Text) is null)
                    yield return Found(unit, directive, said);
            }
        }
    }

    private Finding Found(UnitFacts unit, string directive, Said said)
    {
        var isNetwork = said.Text == "network.target";
        var advice = isNetwork
            ? $"write {Written.Setting(unit, "Wants", OnlineNotWantedRule.Target)} and {Written.Setting(unit, "After", OnlineNotWantedRule.Target)} for a network that is up"
            : $"{Written.Setting(unit, "After", said.Text)} alone is what waits for it";
        var finding = new Finding(Rule, $"{directive}={said.Text} brings nothing up: the target only says that something else {(isNetwork ? "has begun to" : "did")}, and whatever does so pulls it in; {advice}", said.Origin);
        var after = References.Item(unit, "After", said.Text);

        // One attribute that says both would lose the order with the rest.
        return after is null || after.Origin == said.Origin ? finding.MendedBy(Repair.RemoveItem(), Repair.Add("After", said.Text)) : finding.MendedBy(Repair.RemoveItem());
    }
}
