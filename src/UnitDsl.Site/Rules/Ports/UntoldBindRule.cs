using System.Net;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0135: an address that is declared, and that nobody tells the program.</summary>
public sealed class UntoldBindRule() : SiteRule(
    new RuleDescriptor("UNIT0135", "The program is not told the address that its port declares", Categories.Ports, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Unit.Dialect == Dialect.File || unit.Service is not { IsLongRunning: true } service || unit.Has("EnvironmentFile") || unit.Has("PassEnvironment"))
                continue;
            foreach (var port in unit.Unit.Ports)
            {
                if (port is { BindOrigin: { } origin, Protocol: "tcp" } && !PortMap.IsAll(port.Bind) && !IsTold(unit, service, port.Bind) && !site.Ports.SocketsOf(unit.Unit.Name).Any())
                    yield return Found(unit, service, port, origin);
            }
        }
    }

    // By a variable, on the command line, or in a file that only the program knows.
    private static bool IsTold(UnitFacts unit, ServiceFacts service, string address)
    {
        var isLoopback = IPAddress.TryParse(address, out var parsed) && IPAddress.IsLoopback(parsed);
        bool Names(string text) => text.IndexOf(address, StringComparison.OrdinalIgnoreCase) >= 0 || (isLoopback && text.IndexOf("localhost", StringComparison.OrdinalIgnoreCase) >= 0);
        return unit.Unit.Environment.Any(variable => Names(variable.Value))
            || unit.AllCommands.Any(command => Names(command.Text))
            || (service.Main?.Run is not { Runtime: not (Runtime.Unknown or Runtime.Shell) } && unit.AllCommands.Any(static command => command.Arguments.Any(static argument => MayBeFile(argument.Text))));
    }

    private static bool MayBeFile(string argument) => argument.IndexOf('/') >= 0 || argument.IndexOf('.') >= 0;

    private Finding Found(UnitFacts unit, ServiceFacts service, PortModel port, Origin origin)
    {
        var (variable, value) = VariableOf(service.Main?.Run.Runtime);
        var finding = new Finding(
            Rule,
            $"Port {port.Number} of '{unit.Unit.TypeName}' is declared to be bound to {port.Bind}, and nothing tells the program so: it listens where it likes, often on all addresses; tell it in the way it understands, as in [{AttributeText.Of(unit.Unit.Kind, "Environment", [variable + "=" + value])}], or by {{Bind}} in its command line",
            origin);
        return port.Name.Length == 0 ? finding.MendedBy(Repair.Add("Environment", variable + "=" + value)) : finding;
    }

    private static (string Variable, string Value) VariableOf(Runtime? runtime) => runtime switch
    {
        Runtime.DotNet => ("ASPNETCORE_URLS", "http://{Bind}:{Port}"),
        Runtime.Deno => ("DENO_SERVE_ADDRESS", "tcp:{Bind}:{Port}"),
        Runtime.Java => ("SERVER_ADDRESS", "{Bind}"),
        _ => ("HOST", "{Bind}"),
    };
}
