using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Users;

/// <summary>UNIT0946: what a user's manager reads and does not do.</summary>
public sealed class UserIgnoredRule() : UnitRule(new RuleDescriptor("UNIT0946", "A line that does nothing in a user's manager", Categories.Users, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var (directive, said, limit) in UserLimits.Of(unit))
        {
            if (limit is { Fails: false, Alone: false } && !IsDoneAnyway(unit, directive.Name))
                yield return new Finding(Rule, $"{directive.Name}={said.Text} is for the machine's manager: that of a user has no right to it, starts the unit without it and tells nobody; leave {directive.Name} out", said.Origin).MendedBy(Repair.RemoveHere());
        }
    }

    // What the one closes, the other does not even show.
    private static bool IsDoneAnyway(UnitFacts unit, string directive) => directive == "DevicePolicy" && unit.IsOn("PrivateDevices");
}
