using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0011: what stands for several units is a target, and that is active whatever becomes of them.</summary>
public sealed class FollowedGroupRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [LanguageRules.InvalidIntent];

    public IEnumerable<Finding> Check(SiteModel site)
    {
        foreach (var unit in site.Units)
        {
            foreach (var following in unit.Intended<Following>())
            {
                if (site.Units.FirstOrDefault(other => other.Companion is null && Means(following, other)) is { } group)
                    yield return new Finding(LanguageRules.InvalidIntent, Why(group), following.Origin).Beside([group.Origin]);
            }
        }
    }

    private static bool Means(Following following, UnitModel group) =>
        (group.Slot?.Target ?? group.Instances?.Target) is { } target && (following.TypeId is { } id ? id == group.TypeId : following.Name == target);

    private static string Why(UnitModel group) => group.Instances is { } instances
        ? $"'{group.TypeName}' has instances, and {instances.Target}, which stands for all of them, is active whether they are or not: follow one of them, [Follows(\"{UnitName.WithoutSuffix(InstancesModel.Instantiate(group.Name, instances.Names[0]))}\", …)]"
        : $"'{group.TypeName}' is in slots, and {group.Slot!.Target}, which stands for the live one, is active whether that one is or not: follow what passes it the requests";
}
