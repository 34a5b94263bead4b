using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0101: two programs cannot listen on one port of one address.</summary>
public sealed class PortCollisionRule : ISiteRule
{
    private const int MostOthers = 8;

    /// <summary>The property that holds the next free port of the site.</summary>
    public const string FreePort = "FreePort";

    /// <summary>The property that holds as many free ports as there are listeners in a collision, so that all of them can move at once.</summary>
    public const string FreePorts = "FreePorts";

    /// <summary>The property that says that the other listener is in another assembly: this one cannot stay.</summary>
    public const string IsTakenElsewhere = "IsTakenElsewhere";

    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor { get; } = new("UNIT0101", "Two units listen on the same port", "UnitDsl.Ports", Severity.Error);

    public IEnumerable<Finding> Check(SiteModel site)
    {
        var listeners = Listeners(site);
        var free = FreePortsOf(site.Settings, listeners);
        foreach (var same in listeners.Values)
        {
            if (same.Count < 2)
                continue;

            foreach (var listener in same.Where(static listener => listener.IsOwn))
            {
                var others = same.Where(other => other != listener && AddressesOverlap(listener.Port.Bind, other.Port.Bind)).ToList();
                if (others.Count > 0)
                    yield return Collision(listener, others, free);
            }
        }
    }

    private static Dictionary<(int Number, string Protocol), List<Listener>> Listeners(SiteModel site)
    {
        var listeners = new Dictionary<(int Number, string Protocol), List<Listener>>();
        foreach (var unit in site.Units)
        {
            foreach (var port in unit.Ports)
                Add(new Listener(unit.TypeName, unit.Name, port, IsOwn: true, Assembly: null));
        }

        foreach (var unit in site.ReferencedBeside)
        {
            foreach (var port in unit.Ports)
                Add(new Listener(UnitNames.SimpleName(unit.TypeId), unit.Name, port, IsOwn: false, unit.Assembly));
        }

        return listeners;

        void Add(Listener listener)
        {
            var key = (listener.Port.Number, listener.Port.Protocol);
            if (!listeners.TryGetValue(key, out var same))
                listeners.Add(key, same = []);

            // One unit that several assemblies declare, such as an external database, is one listener.
            if (listener.UnitName.Length == 0 || !same.Exists(other => other.UnitName == listener.UnitName && other.Port.Name == listener.Port.Name && (!other.IsOwn || !listener.IsOwn)))
                same.Add(listener);
        }
    }

    private static Finding Collision(Listener listener, List<Listener> others, IReadOnlyList<string> free)
    {
        var other = others[0];
        var more = others.Count > 1 ? $" (and {others.Count - 1} more)" : "";
        var where = other.Assembly is null ? "" : $" of {other.Assembly}";
        var message = other.IsOwn && other.UnitName == listener.UnitName
            ? $"'{listener.TypeName}' declares port {listener.Port.Number}{Describe(listener.Port)} twice: a program that listens on it twice fails with \"address already in use\""
            : $"Port {listener.Port.Number}{Describe(listener.Port)} of '{listener.TypeName}' is also the port of '{other.TypeName}'{where}{more}: whichever starts second fails with \"address already in use\"";
        return new Finding(
            Descriptor,
            message,
            listener.Port.Origin,
            others.Where(static o => o.IsOwn).Take(MostOthers).Select(static o => o.Port.Origin).ToEquatableArray(),
            Properties(listener, others, free).ToEquatableArray());
    }

    private static IEnumerable<FindingProperty> Properties(Listener listener, List<Listener> others, IReadOnlyList<string> free)
    {
        // Where both ports are written in one place, as on a pattern, another number there would collide as well.
        if (free.Count == 0 || others.Exists(other => other.IsOwn && other.Port.Origin == listener.Port.Origin))
            yield break;

        yield return new FindingProperty(FreePort, free[0]);
        yield return new FindingProperty(FreePorts, string.Join(",", free));
        if (others.Exists(static other => !other.IsOwn))
            yield return new FindingProperty(IsTakenElsewhere, "true");
    }

    private static List<string> FreePortsOf(SiteSettings settings, Dictionary<(int Number, string Protocol), List<Listener>> listeners)
    {
        var needed = listeners.Values.Where(static same => same.Count > 1).Sum(static same => same.Count);
        var used = new HashSet<int>(listeners.Keys.Select(static key => key.Number));
        return settings.AllPorts()
            .Where(port => !used.Contains(port))
            .Distinct()
            .Take(needed)
            .Select(static port => port.ToString(CultureInfo.InvariantCulture))
            .ToList();
    }

    private static string Describe(PortModel port) => port.Protocol == "tcp" ? "" : "/" + port.Protocol;

    /// <summary>All addresses overlap with each; the IPv6 form of "all" takes the IPv4 ones too, as Linux has it by default.</summary>
    internal static bool AddressesOverlap(string a, string b) =>
        a == b || (IsAll(a) && Covers(a, b)) || (IsAll(b) && Covers(b, a));

    private static bool Covers(string all, string address) => all != "0.0.0.0" || address.IndexOf(':') < 0 || address == "::";

    private static bool IsAll(string address) => address is "" or "::" or "0.0.0.0";

    private sealed record Listener(string TypeName, string UnitName, PortModel Port, bool IsOwn, string? Assembly);
}
