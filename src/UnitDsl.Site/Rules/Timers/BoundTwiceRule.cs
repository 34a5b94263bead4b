using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0515: systemd listens on the port already, and the program asks for it again.</summary>
public sealed class BoundTwiceRule() : SiteRule(
    new RuleDescriptor("UNIT0515", "A service that binds the port of its socket unit", Categories.Sockets, Severity.Warning))
{
    // They never look for a socket that somebody hands them, unless a library does it.
    private static readonly Runtime[] binders = [Runtime.Node, Runtime.Deno, Runtime.Bun, Runtime.Php];
    private static readonly string[] portOptions = ["--port", "-p", "--listen", "--bind", "-b", "--http-port", "--addr", "--address"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Unit.Kind != UnitKind.Socket || trigger.From.IsOn("Accept") || trigger.Target?.Service is not { Main: { } main } service || main.Run.Name == "systemd-socket-proxyd")
                continue;

            foreach (var said in trigger.From.Lines("ListenStream"))
            {
                var text = said.Text.Substring(said.Text.LastIndexOf(':') + 1);
                if (SocketAddress.TryPort(text, out _) && Bound(service, main, text) is { } bound)
                {
                    yield return new Finding(
                        Rule,
                        $"{trigger.From.Unit.Name} listens on port {text} already, and {bound.What} has {main.Run.Name} bind it again: it fails with \"address already in use\"; let the program take the socket that systemd hands it (LISTEN_FDS), give it a port of its own behind systemd-socket-proxyd, or do without the socket unit",
                        bound.Origin)
                        .Beside([said.Origin]);
                }
            }
        }
    }

    private static (string What, Origin Origin)? Bound(ServiceFacts service, UnitCommand main, string port)
    {
        for (var i = 0; i < main.Arguments.Count; i++)
        {
            var word = main.Arguments[i].Text;
            var equals = word.IndexOf('=');
            var option = equals > 0 ? word.Substring(0, equals) : word;
            if (!portOptions.Contains(option))
                continue;
            var value = equals > 0 ? main.Arguments[i].Slice(equals + 1) : i + 1 < main.Arguments.Count ? main.Arguments[i + 1] : default;
            if (value.Text is { } text && (text == port || text.EndsWith(":" + port, StringComparison.Ordinal)))
                return ($"'{option}'", main.Locate(value));
        }

        if (!binders.Contains(main.Run.Runtime))
            return null;
        foreach (var declared in service.Unit.Unit.Ports)
        {
            if (declared.Protocol == "tcp" && declared.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == port)
                return ("[Port]", declared.Origin);
        }

        return service.Unit.Variable("PORT") is { } variable && variable.Value == port ? ("PORT", variable.ValueOrigin) : null;
    }
}
