using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0106: what a proxy fronts has no business on the machine's outer addresses.</summary>
public sealed class ExposedBackendRule() : SiteRule(
    new RuleDescriptor("UNIT0106", "A proxied service listens on all addresses", Categories.Ports, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is { IsLongRunning: true } service && All(unit) is { } all && unit.Ports.ProxyName(site, service) is { } proxy)
                yield return Found(unit, all, proxy);
        }
    }

    private static Said? All(UnitFacts unit)
    {
        if (unit.Ports.Bind is { } told)
            return IsAll(told.Text) ? told : null;
        foreach (var port in unit.Unit.Ports)
        {
            if (port.BindOrigin is { } origin && PortMap.IsAll(port.Bind))
                return new Said(port.Bind, origin);
        }

        return null;
    }

    private static bool IsAll(string address) => address is "0.0.0.0" or "::" or "[::]" or "*";

    private Finding Found(UnitFacts unit, Said all, string proxy)
    {
        var port = unit.Ports.Listening.Count > 0 ? $" on port {unit.Ports.Listening[0].Number}" : "";
        var finding = new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' listens{port} on all addresses of the machine, past {proxy}, which stands before it: whoever reaches the machine reaches it without TLS and without the proxy's rules; bind it to 127.0.0.1",
            all.Origin);
        return all.Text.Length == 0 ? finding : finding.MendedBy(Repair.Replace(all.Text, "127.0.0.1"));
    }
}
