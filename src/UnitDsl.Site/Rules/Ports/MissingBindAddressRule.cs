using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0107: a runtime that is told no address takes all of them, those of IPv6 first.</summary>
public sealed class MissingBindAddressRule() : SiteRule(
    new RuleDescriptor("UNIT0107", "A proxied service is told no address to bind to", Categories.Ports, Severity.Info))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is not { IsLongRunning: true } service || unit.Ports.Bind is not null || unit.Ports.Listening.Count == 0 || unit.Has("EnvironmentFile") || unit.Ports.Listening[0].Bind.Length > 0
                || Default(service.Main?.Run.Runtime) is not { } all || unit.Ports.ProxyName(site, service) is not { } proxy || site.Ports.SocketsOf(unit.Unit.Name).Any())
            {
                continue;
            }

            var port = unit.Ports.Listening[0];
            yield return new Finding(
                Rule,
                $"'{unit.Unit.TypeName}' is told no address, and {service.Main!.Run.Name} then listens on {all}: past {proxy}, and on a host without IPv6 it may not start at all; {Advice(unit, port)}",
                port.Origin);
        }
    }

    private static string Advice(UnitFacts unit, SaidPort port) => unit.Unit.Dialect == Dialect.File
        ? "tell the program 127.0.0.1 in the way it understands, as in Environment=HOSTNAME=127.0.0.1 for Next.js"
        : $"write [Port({port.Number}, Bind = \"127.0.0.1\")] and tell the program the same in the way it understands, as in [Environment(\"HOSTNAME\", \"127.0.0.1\")] for Next.js";

    private static string? Default(Runtime? runtime) => runtime switch
    {
        Runtime.Node or Runtime.Bun or Runtime.Java => "[::], every address there is",
        Runtime.Deno => "0.0.0.0, every address there is",
        _ => null,
    };
}
