using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0114: to want network-online.target is not to wait for it.</summary>
public sealed class OnlineNotAwaitedRule() : UnitRule(
    new RuleDescriptor("UNIT0114", "network-online.target is wanted and not waited for", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override bool IsAboutMachine => true;

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        // A target waits for what it wants, and who brings the network up comes before.
        if (unit.Unit.Kind == UnitKind.Target || Wanted(unit) is not { } wanted
            || References.Item(unit, "After", OnlineNotWantedRule.Target) is not null || References.Item(unit, "Before", OnlineNotWantedRule.Target) is not null)
        {
            yield break;
        }

        yield return new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' wants the network to be up and does not wait for it: both start at one moment, and it runs before there is an address; add {Written.Setting(unit, "After", OnlineNotWantedRule.Target)}",
            wanted.Origin).MendedBy(Repair.Add("After", OnlineNotWantedRule.Target));
    }

    private static Said? Wanted(UnitFacts unit) => References.Item(unit, "Wants", OnlineNotWantedRule.Target) ?? References.Item(unit, "Requires", OnlineNotWantedRule.Target);
}
