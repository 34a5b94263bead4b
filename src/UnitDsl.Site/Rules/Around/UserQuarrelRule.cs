using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Around;

/// <summary>UNIT0940: a user that is to be made in two ways.</summary>
public sealed class UserQuarrelRule() : SiteRule(new RuleDescriptor("UNIT0940", "A user that is made in two ways", Categories.Around, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var users = Quarrel.Intended<UserIntention>(site).Select(static said => said.Intention);
        foreach (var (one, other, others) in Quarrel.Of(users, static user => user.Name, static (one, other) => Difference(one, other) is null))
        {
            var (what, own, their) = Difference(one, other)!.Value;
            yield return new Finding(Rule, $"The user '{one.Name}' has {what} {Shown(own)} here and {Shown(their)} elsewhere: systemd-sysusers takes the first that it reads, and ignores the other; say it once, on the assembly or a pattern", one.Origin)
                .Beside(others);
        }
    }

    private static (string What, string Own, string Their)? Difference(UserIntention one, UserIntention other) =>
        one.Id != other.Id ? ("the number", one.Id, other.Id)
        : one.Group != other.Group ? ("the group", one.Group, other.Group)
        : one.Home != other.Home ? ("the home", one.Home, other.Home)
        : one.Shell != other.Shell ? ("the shell", one.Shell, other.Shell)
        : one.Description != other.Description ? ("the description", one.Description, other.Description)
        : null;

    private static string Shown(string text) => text.Length == 0 ? "that is usual" : $"'{text}'";
}
