using UnitDsl.Site.Declarations;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Route]</c> and a record's own <c>[Tls]</c>; read when its ports are known.</summary>
internal static class RouteIntent
{
    private const long LongestTimeout = 24L * 60 * 60 * 1000;

    public static void Apply(UnitDraft draft, IReadOnlyList<AppliedAttribute> attributes)
    {
        var routes = new List<RouteModel>();
        foreach (var attribute in attributes)
        {
            if (attribute.Use.OwnName != "Route" || attribute.IsAssemblyWide || Read(draft, attribute) is not { } route)
                continue;

            // The same place further down is said anew.
            routes.RemoveAll(other => other.Host.Text == route.Host.Text && other.Stem == route.Stem);
            routes.Add(route);
        }

        draft.Intentions.AddRange(routes);
        foreach (var attribute in attributes)
        {
            if (attribute.Use.OwnName == "Tls" && !attribute.IsAssemblyWide && Tls(draft, attribute, routes) is { } tls)
                draft.Intentions.Add(tls);
        }
    }

    private static TlsModel? Tls(UnitDraft draft, AppliedAttribute attribute, List<RouteModel> routes)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } host)
            return null;
        var tls = TlsReading.Read(host, intent.Property, IsOff(attribute, "Redirect"), attribute.Whole, (problem, origin) => Refuse(draft, problem, origin));
        if (tls is null || routes.Exists(route => tls.Covers(route.Host.Text)) || draft.Context.IsPatternCheck)
            return tls;

        draft.Report(LanguageRules.InvalidIntent, $"'{draft.Context.TypeName}' has no route of {tls.Host.Text}: say [Tls] where the route is, or once for all as [assembly: Tls(…)]", host.Origin);
        return null;
    }

    private static RouteModel? Read(UnitDraft draft, AppliedAttribute attribute)
    {
        var intent = new Intent(draft, attribute);
        if (intent.Argument(0) is not { } host)
            return null;
        var path = attribute.Use.Arguments.Count > 1 ? intent.Argument(1) : new Filled("/", attribute.Whole);
        if (path is not { } below || !IsGood(draft, host, HostText.Fault(host.Text)) || !IsGood(draft, below, PathOfRoute.Fault(below.Text))
            || Aliases(draft, intent, host.Text) is not { } aliases || Ports(draft, intent) is not { } ports || !Limits(draft, intent, out var size, out var timeout))
        {
            return null;
        }

        return new RouteModel(Name(host), new RouteName(below.Text, below.Origin), ports.ToEquatableArray(), attribute.Whole)
        {
            Aliases = aliases.ToEquatableArray(),
            StripsPrefix = IsOn(attribute, "StripPrefix"),
            TakesWebSockets = IsOn(attribute, "WebSockets"),
            MaxBody = size,
            TimeoutMilliseconds = timeout,
        };
    }

    private static RouteName Name(Filled host) => new(host.Text.ToLowerInvariant(), host.Origin);

    private static List<RouteName>? Aliases(UnitDraft draft, Intent intent, string host)
    {
        var names = new List<RouteName>();
        if (intent.Property("Aliases") is not { } written)
            return intent.Attribute.Use.Property("Aliases") is null ? names : null;

        foreach (var word in Words(written, ' '))
        {
            if (!IsGood(draft, word, word.Text == "*" ? ("Every host that no other route names is no alias: give it a route of its own, [Route(\"*\")]", 0, 1) : HostText.Fault(word.Text)))
                return null;
            if (host == "*")
                return Refuse<List<RouteName>>(draft, "A route of all hosts has no aliases: leave them out", word.Origin);
            if (string.Equals(word.Text, host, StringComparison.OrdinalIgnoreCase) || names.Exists(name => string.Equals(name.Text, word.Text, StringComparison.OrdinalIgnoreCase)))
                return Refuse<List<RouteName>>(draft, $"{word.Text} is named twice: leave it out here", word.Origin);
            names.Add(Name(word));
        }

        return names;
    }

    // A hole that nothing fills has been told; a pattern does not know its ports yet.
    private static List<PortModel>? Ports(UnitDraft draft, Intent intent)
    {
        if (draft.Context.IsPatternCheck)
            return [];

        var found = new List<PortModel>();
        var names = intent.Property("Port") is { Text.Length: > 0 } written ? Words(written, ',').ToList() : [new Filled("", intent.Whole)];
        foreach (var name in names)
        {
            var port = draft.Ports.Find(port => port.Name == name.Text);
            if (port is null && draft.Ports.Count == 0)
            {
                // What is wrong with the port was said.
                return draft.Context.MainPort is not null ? null : Refuse<List<PortModel>>(draft, $"'{draft.Context.TypeName}' declares no port, so there is nowhere to send requests: add [Port(…, Bind = \"127.0.0.1\")]", name.Origin);
            }

            if (port is null)
            {
                var known = string.Join(", ", draft.Ports.Select(static one => one.Name.Length == 0 ? "the main one, which is meant without Port" : $"\"{one.Name}\""));
                return Refuse<List<PortModel>>(draft, name.Text.Length == 0 ? $"'{draft.Context.TypeName}' has no main port: say by Port which takes the requests; it has {known}" : $"'{draft.Context.TypeName}' has no port of the name \"{name.Text}\"; it has {known}", name.Origin);
            }

            if (port.Protocol != "tcp")
                return Refuse<List<PortModel>>(draft, $"Port {port.Number} is {port.Protocol}, and a front passes on what comes by TCP", name.Origin);
            if (name.Text.Length > 0 && draft.Context.Slot is not null)
                return Refuse<List<PortModel>>(draft, "The front of slots follows their main port: leave Port out, or give the service of this port no slots", name.Origin);
            if (!found.Contains(port))
                found.Add(port);
        }

        return found;
    }

    private static bool Limits(UnitDraft draft, Intent intent, out long? size, out long? timeout)
    {
        (size, timeout) = (null, null);
        if (intent.Property("MaxBody") is { Text.Length: > 0 } body && (size = BodySize.Parse(body.Text)) is null)
            return Refuse(draft, $"'{body.Text}' is no size: write a number, with K, M or G behind it, as in \"20M\"; \"0\" is no limit", body.Origin);
        if (intent.Property("Timeout") is not { Text.Length: > 0 } written)
            return true;
        if (!TimeSpanParser.TryParse(written.Text, out var span))
            return Refuse(draft, $"'{written.Text}' is no time span; write it as systemd does: 30s, 5min", written.Origin);
        var milliseconds = span / TimeUnit.Millisecond;
        if (milliseconds is 0 or > LongestTimeout)
            return Refuse(draft, "A front waits from a millisecond to a day for a program: write something between them", written.Origin);
        timeout = (long)milliseconds;
        return true;
    }

    // The words of a list, each with its own place.
    private static IEnumerable<Filled> Words(Filled list, char separator)
    {
        var at = 0;
        foreach (var part in list.Text.Split(separator))
        {
            var text = part.Trim();
            if (text.Length > 0)
                yield return new Filled(text, list.ToWord().Locate(at + part.IndexOf(text, StringComparison.Ordinal), text.Length));
            at += part.Length + 1;
        }
    }

    private static bool IsGood(UnitDraft draft, Filled text, (string What, int Start, int Length)? fault) =>
        fault is not var (what, start, length) || Refuse(draft, what, text.Text.Length == 0 || length == 0 ? text.Origin : text.ToWord().Locate(start, length));

    // A pattern's own holes are filled with stand-ins.
    private static bool Refuse(UnitDraft draft, string problem, Origin origin)
    {
        if (!draft.Context.IsPatternCheck)
            draft.Report(LanguageRules.InvalidIntent, problem, origin);
        return false;
    }

    private static T? Refuse<T>(UnitDraft draft, string problem, Origin origin) where T : class
    {
        Refuse(draft, problem, origin);
        return null;
    }

    private static bool IsOn(AppliedAttribute attribute, string property) => attribute.Use.Property(property) is { Kind: ArgumentKind.Boolean, Text: "true" };

    private static bool IsOff(AppliedAttribute attribute, string property) => attribute.Use.Property(property) is { Kind: ArgumentKind.Boolean, Text: "false" };
}
