using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0101: two programs cannot listen on one port of one address.</summary>
public sealed class PortCollisionRule : ISiteRule
{
    private const int MostOthers = 8;

    public const string FreePort = "FreePort";

    public RuleDescriptor Descriptor { get; } = new("UNIT0101", "Two units listen on the same port", "UnitDsl.Ports", Severity.Error);

    public IEnumerable<Finding> Check(SiteModel site)
    {
        var listeners = Listeners(site);
        var free = new Lazy<int?>(() => NextFree(site.Settings, listeners.Keys));
        foreach (var same in listeners.Values)
        {
            if (same.Count < 2)
                continue;

            foreach (var listener in same.Where(static listener => listener.IsOwn))
            {
                var others = same.Where(other => other != listener && AddressesOverlap(listener.Port.Bind, other.Port.Bind)).ToList();
                if (others.Count > 0)
                    yield return Collision(listener, others, free.Value);
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

        foreach (var unit in site.Referenced)
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

    private Finding Collision(Listener listener, List<Listener> others, int? nextFree)
    {
        var other = others[0];
        var more = others.Count > 1 ? $" (and {others.Count - 1} more)" : "";
        var where = other.Assembly is null ? "" : $" of {other.Assembly}";
        var properties = nextFree is { } free
            ? EquatableArray.Create(new FindingProperty(FreePort, free.ToString(CultureInfo.InvariantCulture)))
            : EquatableArray<FindingProperty>.Empty;
        return new Finding(
            Descriptor,
            $"Port {listener.Port.Number}{Describe(listener.Port)} of '{listener.TypeName}' is also the port of '{other.TypeName}'{where}{more}: whichever starts second fails with \"address already in use\"",
            listener.Port.Origin,
            others.Where(static o => o.IsOwn).Take(MostOthers).Select(static o => o.Port.Origin).ToEquatableArray(),
            properties);
    }

    private static int? NextFree(SiteSettings settings, IEnumerable<(int Number, string Protocol)> taken)
    {
        var used = new HashSet<int>(taken.Select(static key => key.Number));
        foreach (var port in settings.AllPorts())
        {
            if (!used.Contains(port))
                return port;
        }

        return null;
    }

    private static string Describe(PortModel port) => port.Protocol == "tcp" ? "" : "/" + port.Protocol;

    /// <summary>All addresses overlap with each; the IPv6 form of "all" takes the IPv4 ones too, as Linux has it by default.</summary>
    internal static bool AddressesOverlap(string a, string b)
    {
        var first = Normalize(a);
        var second = Normalize(b);
        return first == second || (IsAll(first) && Covers(first, second)) || (IsAll(second) && Covers(second, first));
    }

    private static bool Covers(string all, string address) => all != "0.0.0.0" || address.IndexOf(':') < 0 || address == "::";

    private static bool IsAll(string address) => address is "*" or "::" or "0.0.0.0";

    private static string Normalize(string address) => address.Trim().Trim('[', ']').ToLowerInvariant() switch
    {
        "" or "*" => "*",
        "localhost" => "127.0.0.1",
        "0:0:0:0:0:0:0:0" => "::",
        var other => other,
    };

    private sealed record Listener(string TypeName, string UnitName, PortModel Port, bool IsOwn, string? Assembly);
}
