using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0108: two versions of one program can only overlap where each has a port of its own.</summary>
public sealed class SlotPortRule() : SiteRule(
    new RuleDescriptor("UNIT0108", "Blue and green share one port", Categories.Ports, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var collision in site.Ports.Collisions)
        {
            if (!collision.AreSlots || HasSocket(site, collision.Listener.UnitName))
                continue;

            var (listener, other) = (collision.Listener, collision.First);
            yield return CollisionText.Finding(
                Rule,
                collision,
                site.Ports,
                $"'{listener.TypeName}' and '{other.TypeName}'{CollisionText.More(collision)} share port {CollisionText.Number(listener.Port)}: neither can start before the other has stopped, so every switch is an outage; give each slot a port of its own and switch in the proxy, or let a socket unit hold the port");
        }

        foreach (var unit in site.Units)
        {
            if (UnitName.IsTemplate(unit.Unit.Name) && unit.Ports.Listening.Count > 0 && unit.Unit.Kind == UnitKind.Service && InstancesOf(site, unit.Unit) is { Count: > 1 } instances && !HasSocket(site, unit.Unit.Name))
            {
                var port = unit.Ports.Listening[0];
                yield return new Finding(
                    Rule,
                    $"Every instance of '{unit.Unit.TypeName}' listens on port {CollisionText.Number(port)}: of {Written.List(instances)} only one can run at a time; let the port follow from the instance, as in PORT=%i with instances named after their ports",
                    port.Origin);
            }
        }
    }

    private static bool HasSocket(SiteFacts site, string unitName) =>
        site.Ports.SocketsOf(unitName).Any() || (UnitName.InstanceOf(unitName) is not null && site.Ports.SocketsOf(UnitName.PrefixOf(unitName) + "@.service").Any());

    private static List<string> InstancesOf(SiteFacts site, UnitModel template)
    {
        var prefix = UnitName.PrefixOf(template.Name) + "@";
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var link in site.Links)
        {
            if (link.To.Length > prefix.Length && link.Directive != "Conflicts" && link.To.StartsWith(prefix, StringComparison.Ordinal) && link.To.EndsWith(".service", StringComparison.Ordinal) && UnitName.InstanceOf(link.To) is { } instance && instance.IndexOf('%') < 0)
                found.Add(link.To);
        }

        return found.ToList();
    }
}
