using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0102: packages know nothing of each other's ports until they meet on one machine.</summary>
public sealed class PackPortCollisionRule() : SiteRule(
    new RuleDescriptor("UNIT0102", "A port that a referenced package takes", Categories.Ports, Severity.Error))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var collision in site.Ports.Collisions)
        {
            if (!collision.IsTakenElsewhere)
                continue;

            var (listener, other) = (collision.Listener, collision.First);
            yield return CollisionText.Finding(
                Rule,
                collision,
                site.Ports,
                $"Port {CollisionText.Number(listener.Port)} of '{listener.TypeName}' is also the port of '{other.TypeName}' of {other.Referenced!.Assembly}{CollisionText.More(collision)}: on the machine of site '{site.Site.Settings.Name}' whichever starts second fails with \"address already in use\"");
        }

        // Both are written elsewhere: the one place that is ours is the name of the site in which they meet.
        if (site.Site.Settings.Origin is not { } here || site.Site.Referenced.Count < 2)
            yield break;

        foreach (var same in site.Ports.ByPort)
        {
            if (same.Count > 1 && Meeting(same) is (var one, var other))
            {
                yield return new Finding(
                    Rule,
                    $"Port {CollisionText.Number(one.Port)} of '{one.TypeName}' of {one.Referenced!.Assembly} is also the port of '{other.TypeName}' of {other.Referenced!.Assembly}: on one machine whichever starts second fails with \"address already in use\"; derive from one of them and give it another [Port]",
                    here);
            }
        }
    }

    private static (Listener One, Listener Other)? Meeting(IReadOnlyList<Listener> same)
    {
        var first = same.FirstOrDefault(static listener => listener.Referenced is { IsExternal: false });
        if (first is null)
            return null;
        foreach (var other in same)
        {
            if (other.Referenced is { IsExternal: false } unit && unit.Assembly != first.Referenced!.Assembly && PortMap.AddressesOverlap(first.Port.Bind, other.Port.Bind))
                return (first, other);
        }

        return null;
    }
}
