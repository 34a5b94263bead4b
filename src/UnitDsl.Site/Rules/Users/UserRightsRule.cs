using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Users;

/// <summary>UNIT0945: what takes rights that no user has. The unit of a user's manager does not start with it, or its program fails.</summary>
public sealed class UserRightsRule() : UnitRule(new RuleDescriptor("UNIT0945", "More than a user may do", Categories.Users, Severity.Error, HasRepair: true))
{
    private const int FirstOpen = 1024;

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var (directive, said, limit) in UserLimits.Of(unit))
        {
            if (limit is { Fails: true, Alone: false })
                yield return new Finding(Rule, $"{directive.Name}={said.Text} needs rights that a user's manager does not have{Why(directive.Name)}: the unit fails to start; leave {directive.Name} out", said.Origin).MendedBy(Repair.RemoveHere());
        }

        if (!unit.Unit.IsOfUsers || unit.Unit.Kind is not (UnitKind.Service or UnitKind.Socket) || unit.IsOn("PrivateNetwork"))
            yield break;
        if (unit.Ports.Listening.FirstOrDefault(static port => port.Number is > 0 and < FirstOpen) is { } port)
            yield return new Finding(Rule, $"Ports below {FirstOpen} are root's, and no capability of a user's unit counts for the machine's network: '{unit.Unit.TypeName}' cannot listen on {port.Number}; take one from {FirstOpen} on", port.Origin);
    }

    private static string Why(string directive) => directive switch
    {
        "User" or "Group" or "SupplementaryGroups" or "DynamicUser" => ", which runs everything as its own user",
        "LogNamespace" => ", and only the machine's manager starts journals",
        _ => "",
    };
}
