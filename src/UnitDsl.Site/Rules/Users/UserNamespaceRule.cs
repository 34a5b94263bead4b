using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Users;

/// <summary>UNIT0947: a sandbox that a user's manager can only build in a namespace of users, and that has none.</summary>
public sealed class UserNamespaceRule() : UnitRule(new RuleDescriptor("UNIT0947", "A sandbox that needs PrivateUsers= in a user's manager", Categories.Users, Severity.Warning, HasRepair: true))
{
    private const string Key = "PrivateUsers";

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Unit.IsOfUsers || UserLimits.HasOwnNamespace(unit))
            yield break;

        // One line is missing, whatever is in need of it: it is asked for where the unit suffers most.
        var all = UserLimits.Of(unit).Where(static line => line.Limit.Alone).ToList();
        if (all.Count == 0)
            yield break;
        var worst = all.OrderByDescending(static line => line.Limit.Fails).ThenBy(static line => line.Limit.Until.HasValue).First();
        var same = all.Where(line => line.Limit == worst.Limit).Select(static line => line.Directive.Name + "=").ToList();
        var releases = worst.Limit.Until is { } last ? $" of a systemd up to {last}" : "";
        var fate = worst.Limit.Fails ? "the unit fails to start" : "it is not done, and nobody is told";
        yield return new Finding(
            Rule,
            $"A user's manager{releases} has the right to {Written.List(same)} only in a namespace of users: without, {fate}; add {Written.Setting(unit, Key, "yes")}",
            worst.Said.Origin).Beside(all.Select(static line => line.Said.Origin)).MendedBy(Repair.Set(Key, "yes"));
    }
}
