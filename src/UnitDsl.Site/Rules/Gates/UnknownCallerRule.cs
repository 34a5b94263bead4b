using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0044: polkit goes by users, and which one a caller has is not known.</summary>
public sealed class UnknownCallerRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor => LanguageRules.UnknownCaller;

    public IEnumerable<Finding> Check(SiteModel site)
    {
        List<UnitSummary>? summaries = null;
        foreach (var unit in site.Units)
        {
            foreach (var right in unit.Intended<StartRight>())
            {
                var callers = StartGrants.Callers(right, summaries ??= site.Units.Select(static one => one.Summary).ToList());
                if (Why(site, right, callers) is { } why)
                    yield return new Finding(Descriptor, why, right.Origin);
            }
        }
    }

    private static string? Why(SiteModel site, StartRight right, IReadOnlyList<UnitSummary> callers)
    {
        if (right.TypeId is { } id && callers.Count == 0 && site.Referenced.All(unit => unit.TypeId != id))
            return $"'{UnitNames.SimpleName(id)}' is no unit that is deployed: it is abstract or a pattern; name a record that derives from it";
        if (right.TypeId is null && right.Name.IndexOf('%') >= 0)
            return "What a specifier comes to is known on the machine, and a rule of polkit is written here: name the caller without one";
        if (right.User.Length > 0)
            return null;
        if (callers.Count == 0 || callers.Any(static caller => caller.IsExternal))
            return "Nothing here says which user this caller runs as, and polkit goes by users: add User = \"…\"";
        if (callers.FirstOrDefault(static caller => caller.Kind != "service") is { } other)
            return $"{other.Name} runs no program that could start anything: name the service that does";
        foreach (var caller in callers)
        {
            if (caller.HasDynamicUser)
                return $"{caller.Name} has a user that systemd makes up at each start, and polkit goes by names of users: give it one of its own with [RunAs], and leave DynamicUser out";
            if (caller.User is { } user && !StartGrants.IsRoot(user) && (user.IndexOf('%') >= 0 || user.All(char.IsDigit) || !UserName.IsValid(user)))
                return $"{caller.Name} runs as '{user}', and polkit goes by names of users that are known here: give it a name with [RunAs]";
        }

        return null;
    }
}
