using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0105: a port that is written in several places is one port only until one of them is edited.</summary>
public sealed class PortDisagreementRule() : SiteRule(Descriptor)
{
    /// <summary>Also that of what a program's own source tells.</summary>
    internal static RuleDescriptor Descriptor { get; } = new("UNIT0105", "A service gives its port differently in two places", Categories.Ports, Severity.Warning, HasRepair: true);

    // Behind these stands a proxy that is asked in the service's stead.
    private static readonly int[] ofProxies = [80, 443];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is null || Said(unit, site) is not { Count: > 1 } said)
                continue;

            var numbers = new HashSet<int>(Meant(said).Select(static port => port.Number));
            foreach (var wrong in said)
            {
                if (!numbers.Contains(wrong.Number))
                    yield return Found(unit, said, wrong);
            }
        }
    }

    private Finding Found(UnitFacts unit, List<SaidPort> said, SaidPort wrong)
    {
        var meant = Meant(said).First();
        var isHole = meant.Place == PortPlace.Declared && meant.Name == "[Port]";
        var written = isHole ? "{Port}" : $"{meant.Number}";
        var places = Written.List(said.Select(static port => $"{port.Number} in {port.Name}"), most: 5);
        return new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' gives its port as {places}: whoever asks on the one that nothing listens on is refused; write {written} here",
            wrong.Origin)
            .Beside(said.Where(port => port != wrong).Select(static port => port.Origin))
            .MendedBy(isHole ? Repair.ReplaceByHole($"{wrong.Number}", "Port") : Repair.Replace($"{wrong.Number}", written));
    }

    /// <summary>The places in the order in which they are to be believed.</summary>
    private static List<SaidPort>? Said(UnitFacts unit, SiteFacts site)
    {
        var ports = unit.Ports;
        if (ports.Declared.Count == 0 && ports.Argument is null && ports.Variable is null)
            return null;
        if (ports.Argument is null && ports.Variable is null && ports.Health is null && !site.Ports.SocketsOf(unit.Unit.Name).Any())
            return null;

        var said = new List<SaidPort>(ports.Declared.Where(static port => port.Protocol == "tcp"));
        foreach (var socket in site.Ports.SocketsOf(unit.Unit.Name))
            said.AddRange(socket.Ports.Listens.Where(static port => port.Protocol == "tcp"));
        if (ports.Argument is { } argument)
            said.Add(argument);
        if (ports.Variable is { } variable)
            said.Add(variable);
        if (ports.Health is { } health && !ofProxies.Contains(health.Number))
            said.Add(health);
        return said;
    }

    // All that is declared may be meant; without that, what the program is told last.
    private static IEnumerable<SaidPort> Meant(List<SaidPort> said)
    {
        var place = said[0].Place;
        return place is PortPlace.Declared or PortPlace.Socket ? said.Where(port => port.Place == place) : said.Take(1);
    }
}
