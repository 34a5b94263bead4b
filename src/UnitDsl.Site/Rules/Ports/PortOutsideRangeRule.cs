using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0150: a port that the site does not count among its own, so that nobody who goes by its range keeps clear of it.</summary>
public sealed class PortOutsideRangeRule() : SiteRule(
    new RuleDescriptor("UNIT0150", "A port outside of the site's range", Categories.Ports, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var listener in site.Ports.Outside)
        {
            var free = site.Ports.Free;
            var instead = free.Count == 0 ? "none of them is free, so add it to Ports" : $"{free[0]} is free there; or add {listener.Port.Number} to Ports";
            yield return new Finding(
                Rule,
                $"Port {CollisionText.Number(listener.Port)} of '{listener.TypeName}' is none of those that the site may use, {Written(site)}: {instead}",
                listener.Port.Origin,
                EquatableArray<Model.Origin>.Empty,
                Properties(listener, free).ToEquatableArray());
        }
    }

    /// <summary>"3000-3004, 8080".</summary>
    internal static string Written(SiteFacts site) => string.Join(", ", site.Site.Settings.Ports.Select(static span => span.First == span.Last ? $"{span.First}" : $"{span.First}-{span.Last}"));

    // The ports of slots follow from that of the first.
    private static IEnumerable<FindingProperty> Properties(Listener listener, IReadOnlyList<string> free)
    {
        if (free.Count == 0 || listener.Unit is { Slot: not null })
            yield break;
        yield return new FindingProperty(PortCollisionRule.FreePort, free[0]);
        yield return new FindingProperty(PortCollisionRule.FreePorts, string.Join(",", free));
        yield return new FindingProperty(PortCollisionRule.MustMove, "true");
    }
}
