using System.Globalization;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>Something that takes a port of the machine.</summary>
/// <param name="TypeName">What the reader calls it.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Port">The port.</param>
/// <param name="Unit">The unit, where it is one of ours.</param>
/// <param name="Referenced">The unit, where another assembly declares it.</param>
public sealed record Listener(string TypeName, string UnitName, SaidPort Port, UnitModel? Unit, ReferencedUnit? Referenced)
{
    public bool IsOwn => Unit is not null;

    /// <summary>It is the front before the site's routes, which no record has to stand for.</summary>
    public bool IsFront => Port.Place == PortPlace.Front;
}

/// <summary>A listener and those that want its port as well.</summary>
/// <param name="Listener">The one that the rest is told of.</param>
/// <param name="First">The one to name.</param>
/// <param name="Count">How many others there are.</param>
/// <param name="Near">Some of them, enough to point at.</param>
/// <param name="IsSharedPlace">Another one has its port from the same place, so that it cannot move alone.</param>
/// <param name="IsTakenElsewhere">One of the others is in another assembly.</param>
/// <param name="AreSlots">All of them are places for versions of one program.</param>
public sealed record PortCollision(Listener Listener, Listener First, int Count, IReadOnlyList<Listener> Near, bool IsSharedPlace, bool IsTakenElsewhere, bool AreSlots);

/// <summary>Who listens where on the machine.</summary>
public sealed class PortMap
{
    private const int MostOthers = 8;

    private static readonly char[] nameSeparators = ['-', '_', '@', '.'];
    private static readonly string[] slots = ["blue", "green"];

    private readonly SiteFacts site;
    private readonly Dictionary<(int Number, string Protocol), List<Listener>> listeners = [];
    private IReadOnlyList<PortCollision>? collisions;
    private IReadOnlyList<string>? free;
    private ILookup<string, UnitFacts>? socketsByService;
    private HashSet<string>? proxies;

    public PortMap(SiteFacts site)
    {
        this.site = site;
        foreach (var unit in site.Site.Units)
        {
            foreach (var port in unit.IsBroken ? unit.Facts.Ports.Declared : unit.Facts.Ports.Listening)
            {
                // What a template's instances will be called, and how many there are, is not known.
                if (port.Place == PortPlace.Declared || !UnitName.IsTemplate(unit.Name))
                    Add(new Listener(unit.TypeName, unit.Name, port, unit, Referenced: null));
            }
        }

        foreach (var unit in site.Site.ReferencedBeside)
        {
            foreach (var port in unit.Ports)
                Add(new Listener(UnitNames.SimpleName(unit.TypeId), unit.Name, new SaidPort(port.Number, port.Protocol, port.Bind, PortPlace.Declared, port.Name.Length == 0 ? "[Port]" : $"[Port] '{port.Name}'", port.Origin), Unit: null, unit));
        }

        AddFront();
    }

    // Port 80 is the front's, and with TLS 443; a record that stands for it says so itself.
    private void AddFront()
    {
        var front = site.Site.Settings.Front;
        if (front == "none" || site.Routes.Count == 0)
            return;
        var name = front + ".service";
        var tls = site.Site.Units.SelectMany(static unit => unit.Intended<TlsModel>()).Concat(site.Site.Settings.Tls).ToList();
        var safe = site.Routes.FirstOrDefault(one => tls.Exists(said => said.Covers(one.Route.Host.Text))).Route;
        foreach (var (number, route) in new[] { (80, site.Routes[0].Route), (443, safe) })
        {
            if (route is not null && !(listeners.TryGetValue((number, "tcp"), out var same) && same.Exists(other => other.UnitName == name)))
                Add(new Listener(front, name, new SaidPort(number, "tcp", "", PortPlace.Front, "[Route]", route.Host.Origin), Unit: null, Referenced: null));
        }
    }

    /// <summary>Everything on each port.</summary>
    public IEnumerable<IReadOnlyList<Listener>> ByPort => listeners.Values;

    /// <summary>What collides, told of each of ours.</summary>
    public IReadOnlyList<PortCollision> Collisions => collisions ??= FindCollisions().ToList();

    /// <summary>Ports of the site's range that nothing takes, as many as collisions can need and one more.</summary>
    public IReadOnlyList<string> Free => free ??= FindFree();

    /// <summary>The sockets that hand their ports to a service.</summary>
    public IEnumerable<UnitFacts> SocketsOf(string service) =>
        (socketsByService ??= site.Units.Where(static unit => unit.Unit.Kind == UnitKind.Socket).ToLookup(ServiceOf, StringComparer.Ordinal))[service];

    /// <summary>The units that take requests for others, ours and those that someone else ships.</summary>
    public IReadOnlyCollection<string> Proxies => proxies ??= FindProxies();

    /// <summary>Whether a proxy stands before a unit, and its name; told by a dependency, or by there being one at all where the program speaks to browsers.</summary>
    public string? ProxyOf(UnitFacts unit, bool isWeb)
    {
        if (KnownPrograms.IsProxy(unit.Unit.Name))
            return null;
        if (site.Site.Settings.Front != "none" && unit.Unit.Intended<RouteModel>().Any())
            return site.Site.Settings.Front + ".service";
        foreach (var directive in new[] { "After", "Before", "Wants", "Requires", "BindsTo", "PartOf" })
        {
            foreach (var said in unit.Items(directive))
            {
                if (site.NameOf(said) is { } name && KnownPrograms.IsProxy(name))
                    return name;
            }
        }

        return isWeb && Proxies.Count > 0 ? Proxies.OrderBy(static name => name, StringComparer.Ordinal).First() : null;
    }

    /// <summary>All addresses overlap with each; the IPv6 form of "all" takes the IPv4 ones too, as Linux has it by default.</summary>
    internal static bool AddressesOverlap(string a, string b) => a == b || (IsAll(a) && Covers(a, b)) || (IsAll(b) && Covers(b, a));

    internal static bool IsAll(string address) => address is "" or "::" or "0.0.0.0";

    private static bool Covers(string all, string address) => all != "0.0.0.0" || address.IndexOf(':') < 0 || address == "::";

    private void Add(Listener listener)
    {
        var key = (listener.Port.Number, listener.Port.Protocol);
        if (!listeners.TryGetValue(key, out var same))
            listeners.Add(key, same = []);

        // One unit that several assemblies declare, such as an external database, is one listener.
        if (listener.UnitName.Length == 0 || !same.Exists(other => other.UnitName == listener.UnitName && other.Port.Name == listener.Port.Name && (!other.IsOwn || !listener.IsOwn)))
            same.Add(listener);
    }

    private IEnumerable<PortCollision> FindCollisions()
    {
        foreach (var same in listeners.Values)
        {
            if (same.Count < 2)
                continue;
            foreach (var listener in same)
            {
                if (listener.IsOwn && Collision(listener, same) is { } collision)
                    yield return collision;
            }
        }
    }

    private PortCollision? Collision(Listener listener, List<Listener> same)
    {
        Listener? first = null;
        Listener? elsewhere = null;
        var near = new List<Listener>();
        var (count, isShared, areSlots) = (0, false, true);
        foreach (var other in same)
        {
            if (ReferenceEquals(other, listener) || !AddressesOverlap(listener.Port.Bind, other.Port.Bind) || NeverMeet(listener, other))
                continue;

            count++;
            first ??= other;
            elsewhere ??= other.Referenced is null ? null : other;
            if (other.Referenced is null && near.Count < MostOthers)
                near.Add(other);
            isShared |= other.IsOwn && other.Port.Origin == listener.Port.Origin;
            areSlots = areSlots && AreSlots(listener.UnitName, other.UnitName) && listener.Unit?.Slot is null;
        }

        return first is null ? null : new PortCollision(listener, elsewhere ?? first, count, near, isShared, elsewhere is not null, areSlots && elsewhere is null);
    }

    private bool NeverMeet(Listener a, Listener b)
    {
        if (a.Unit is not { } one || b.Unit is not { } other)
            return false;

        // A variable of a pattern reaches all that derive from it, also those that don't listen.
        if (a.Port.Place == PortPlace.Variable && a.Port.Origin == b.Port.Origin)
            return true;

        // A socket takes the port in its service's stead; what one unit says of itself more than once is its own matter.
        if (IsSocketOf(one, other) || IsSocketOf(other, one) || (one == other && a.Port.Place != PortPlace.Declared))
            return true;
        return (Conflict(one, other) || Conflict(other, one)) && !AreSlots(one.Name, other.Name);
    }

    private bool Conflict(UnitModel one, UnitModel other)
    {
        if (!one.Facts.Has("Conflicts"))
            return false;
        foreach (var said in one.Facts.Items("Conflicts"))
        {
            if (site.NameOf(said) == other.Name)
                return true;
        }

        return false;
    }

    private bool IsSocketOf(UnitModel socket, UnitModel service) => socket.Kind == UnitKind.Socket && service.Kind == UnitKind.Service && ServiceOf(socket.Facts) == service.Name;

    private string ServiceOf(UnitFacts socket)
    {
        foreach (var said in socket.Items("Service"))
        {
            if (site.NameOf(said) is { } name)
                return name;
        }

        return UnitName.WithoutSuffix(socket.Unit.Name) + (socket.IsOn("Accept") ? "@.service" : ".service");
    }

    /// <summary>Two instances of one template, or two names that differ in nothing but a color.</summary>
    internal static bool AreSlots(string a, string b)
    {
        if (a == b)
            return false;
        if (UnitName.InstanceOf(a) is not null && UnitName.InstanceOf(b) is not null && UnitName.PrefixOf(a) == UnitName.PrefixOf(b))
            return true;
        return WithoutSlot(a) is { } stem && stem == WithoutSlot(b);
    }

    private static string? WithoutSlot(string name)
    {
        var words = name.Split(nameSeparators);
        var slot = Array.FindIndex(words, static word => slots.Contains(word));
        return slot < 0 ? null : string.Join("-", words.Where((_, i) => i != slot));
    }

    private HashSet<string> FindProxies()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in site.Site.Units)
        {
            if (KnownPrograms.IsProxy(unit.Name))
                found.Add(unit.Name);
        }

        foreach (var unit in site.Site.Referenced)
        {
            if (KnownPrograms.IsProxy(unit.Name))
                found.Add(unit.Name);
        }

        return found;
    }

    private List<string> FindFree()
    {
        var needed = 1 + listeners.Values.Where(static same => same.Count > 1).Sum(static same => same.Count);
        var used = new HashSet<int>(listeners.Keys.Select(static key => key.Number));
        return site.Site.Settings.AllPorts()
            .Where(port => !used.Contains(port))
            .Distinct()
            .Take(needed)
            .Select(static port => port.ToString(CultureInfo.InvariantCulture))
            .ToList();
    }
}
