using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0104: from these ports the kernel takes one for each outgoing connection.</summary>
public sealed class EphemeralPortRule() : SiteRule(
    new RuleDescriptor("UNIT0104", "A port that an outgoing connection may have", Categories.Ports, Severity.Info, HasRepair: true))
{
    private const int First = 32768;
    private const int Last = 60999;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            foreach (var port in unit.Ports.Listening)
            {
                if (port.Number is >= First and <= Last)
                    yield return Found(site, unit, port);
            }
        }
    }

    private Finding Found(SiteFacts site, UnitFacts unit, SaidPort port)
    {
        var free = site.Ports.Free.FirstOrDefault(static text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is < First or > Last);
        var instead = free is null ? $"take one below {First}" : $"{free} is free in the site's range";
        var finding = new Finding(
            Rule,
            $"Port {port.Number} of '{unit.Unit.TypeName}' is one of the {Last - First + 1} from {First} to {Last} that Linux gives to outgoing connections: while one of them has it the service cannot start, \"address already in use\"; {instead}",
            port.Origin);
        return free is null ? finding : finding.MendedBy(Repair.Replace($"{port.Number}", free));
    }
}
