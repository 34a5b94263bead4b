using UnitDsl.Site.Linking.Intents;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>All that a unit says about the ports on which its program listens.</summary>
public sealed class PortFacts
{
    private static readonly string[] loopbacks = ["127.0.0.1:", "localhost:", "[::1]:", "0.0.0.0:"];
    private static readonly string[] bindVariables = ["HOST", "HOSTNAME"];

    private readonly UnitFacts unit;

    public PortFacts(UnitFacts unit)
    {
        this.unit = unit;
        // What a companion has is not declared of it, but what nobody else declares of what it listens on.
        var isCompanion = unit.Unit is { Kind: UnitKind.Socket, Companion: not null };
        Declared = isCompanion ? [] : unit.Unit.Ports.Select(port => new SaidPort(port.Number, port.Protocol, port.Bind, PortPlace.Declared, unit.Unit.QuadletFile is not null ? "PublishPort=" : port.Name.Length == 0 ? "[Port]" : $"[Port] '{port.Name}'", port.Origin)).ToList();
        Listens = unit.Unit.Kind == UnitKind.Socket ? ReadListens().ToList() : [];
        if (unit.Service is { IsLongRunning: true } service)
        {
            var arguments = service.Main is { } main ? ListenArguments.Of(main) : null;
            Argument = arguments?.Port;
            IsArgumentCertain = arguments is { IsServer: true };
            Variable = ReadVariable(service);
            Bind = arguments?.Bind ?? ReadBindVariable();
        }

        Health = ReadHealth();
        Listening = Declared.Count > 0 ? Declared : isCompanion ? Listens.Where(IsOwn).ToList() : Listens.Count > 0 ? Listens : ReadListening();
    }

    /// <summary>What <c>[Port]</c> says.</summary>
    public IReadOnlyList<SaidPort> Declared { get; }

    /// <summary>Where a socket listens.</summary>
    public IReadOnlyList<SaidPort> Listens { get; }

    /// <summary>What the command line says.</summary>
    public SaidPort? Argument { get; }

    /// <summary>The program is known to listen on what its command line says.</summary>
    public bool IsArgumentCertain { get; }

    /// <summary>What the environment says, where nothing that is read later can say otherwise.</summary>
    public SaidPort? Variable { get; }

    /// <summary>The port that the health check asks on this machine.</summary>
    public SaidPort? Health { get; }

    /// <summary>The address that the program is told to bind to, by its command line or its environment.</summary>
    public Said? Bind { get; }

    /// <summary>The ports that the unit takes for certain.</summary>
    public IReadOnlyList<SaidPort> Listening { get; }

    private bool IsOwn(SaidPort port) => unit.Unit.Ports.Any(own => own.Number == port.Number && own.Protocol == port.Protocol);

    private IEnumerable<SaidPort> ReadListens()
    {
        // Several sockets may share a port that all of them say they share.
        if (unit.IsOn("ReusePort"))
            yield break;

        foreach (var (directive, protocol) in new[] { ("ListenStream", "tcp"), ("ListenDatagram", "udp") })
        {
            foreach (var assignment in unit.Find(directive)?.Assignments ?? [])
            {
                var text = assignment.Text.Trim();
                if (text.Length == 0 || SocketAddress.Fault(text, ValueContext.OldestRelease, out var family) is not null || family != SocketAddressFamily.Internet)
                    continue;

                var colon = text.LastIndexOf(':');
                var host = colon < 0 ? "" : text.Substring(0, colon);
                var number = text.Substring(colon + 1);
                if (!ListenArguments.TryPort(number, out var port) || (unit.Text("BindIPv6Only") == "ipv6-only" && host is "" or "[::]"))
                    continue;
                var origin = assignment.Locate(assignment.Text.IndexOf(text, StringComparison.Ordinal) + colon + 1, number.Length);
                yield return new SaidPort(port, protocol, BindAddress.IsValid(host) ? BindAddress.Normalize(host) : host, PortPlace.Socket, directive + "=", origin);
            }
        }
    }

    private SaidPort? ReadVariable(ServiceFacts service)
    {
        if (unit.Has("EnvironmentFile") || unit.Has("PassEnvironment") || unit.Unit.Environment.Count == 0)
            return null;

        foreach (var name in VariablesOf(service.Main?.Run.Runtime))
        {
            // What [Port] itself sets says nothing new.
            if (unit.Variable(name) is { } variable && ListenArguments.TryPort(variable.Value, out var port) && !Declared.Any(declared => declared.Origin == variable.ValueOrigin))
                return new SaidPort(port, "tcp", "", PortPlace.Variable, name, variable.ValueOrigin);
        }

        return null;
    }

    private static string[] VariablesOf(Runtime? runtime) => runtime switch
    {
        Runtime.DotNet => ["ASPNETCORE_HTTP_PORTS"],
        Runtime.Java => ["SERVER_PORT", "PORT"],
        _ => ["PORT"],
    };

    private Said? ReadBindVariable()
    {
        foreach (var name in bindVariables)
        {
            if (unit.Variable(name) is { } variable && BindAddress.IsValid(variable.Value))
                return new Said(variable.Value, variable.ValueOrigin);
        }

        return null;
    }

    private SaidPort? ReadHealth()
    {
        if (unit.Unit.Health is not { } health)
            return null;

        foreach (var host in loopbacks)
        {
            var start = health.Target.IndexOf(host, StringComparison.Ordinal);
            if (start < 0)
                continue;
            var from = start + host.Length;
            var end = from;
            while (end < health.Target.Length && health.Target[end] is >= '0' and <= '9')
                end++;
            if (ListenArguments.TryPort(health.Target.Substring(from, end - from), out var port))
                return new SaidPort(port, "tcp", "", PortPlace.Health, "the health check", health.Locate(from, end - from));
        }

        return null;
    }

    private IReadOnlyList<SaidPort> ReadListening()
    {
        var said = IsArgumentCertain && Argument is not null ? Argument : Argument is null ? Variable : null;
        if (said is null)
            return [];
        var address = said.Bind.Length == 0 && Bind is { } bind && BindAddress.IsValid(bind.Text) ? BindAddress.Normalize(bind.Text) : said.Bind;
        return [said with { Bind = address }];
    }
}
