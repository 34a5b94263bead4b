using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>What the rules about two listeners on one port have in common.</summary>
internal static class CollisionText
{
    /// <summary>"3000", "53/udp".</summary>
    public static string Number(SaidPort port) => port.Protocol == "tcp" ? $"{port.Number}" : $"{port.Number}/{port.Protocol}";

    public static string More(PortCollision collision) => collision.Count > 1 ? $" (and {collision.Count - 1} more)" : "";

    public static Finding Finding(RuleDescriptor rule, PortCollision collision, PortMap ports, string message) => new(
        rule,
        message,
        collision.Listener.Port.Origin,
        collision.Near.Select(static other => other.Port.Origin).ToEquatableArray(),
        Properties(collision, ports).ToEquatableArray());

    private static IEnumerable<FindingProperty> Properties(PortCollision collision, PortMap ports)
    {
        // Where both ports are written in one place, as on a pattern, another number there would collide as well.
        if (ports.Free.Count == 0 || collision.IsSharedPlace)
            yield break;

        yield return new FindingProperty(PortCollisionRule.FreePort, ports.Free[0]);
        yield return new FindingProperty(PortCollisionRule.FreePorts, string.Join(",", ports.Free));
        if (collision.IsTakenElsewhere)
            yield return new FindingProperty(PortCollisionRule.MustMove, "true");
    }
}
