using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0413: a sandbox that keeps a service from the network that it serves, or from telling systemd that it is ready.</summary>
public sealed class UnreachableServiceRule() : SiteRule(
    new RuleDescriptor("UNIT0413", "A sandbox without the network that the service needs", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is not { } service || !(unit.Has("RestrictAddressFamilies") || unit.Has("PrivateNetwork") || unit.Has("IPAddressDeny")))
                continue;

            if (Port(unit) is { } port && !IsHandedOver(site, unit))
            {
                foreach (var finding in Unreachable(unit, port.Number, port.Origin))
                    yield return finding;
            }

            if (service.Type is "notify" or "notify-reload" && !unit.Sandbox.Settings.Families.Allows("unix"))
            {
                yield return new Finding(
                    Rule,
                    $"{Written.Setting(unit, "Type", service.Type)} has the program say over a Unix socket that it is ready, and RestrictAddressFamilies leaves AF_UNIX out: the start fails after {Written.Span(service.StartTimeout)}; add AF_UNIX",
                    Families(unit)).Beside([unit.OriginOf("Type")]).MendedBy(Repair.Add("RestrictAddressFamilies", "AF_UNIX"));
            }
        }
    }

    private IEnumerable<Finding> Unreachable(UnitFacts unit, string port, Origin origin)
    {
        var settings = unit.Sandbox.Settings;
        if (unit.IsOn("PrivateNetwork") && !unit.Has("JoinsNamespaceOf") && !unit.Has("NetworkNamespacePath"))
        {
            yield return new Finding(Rule, $"PrivateNetwork leaves the service a loopback device of its own and nothing else, so nobody reaches port {port}; take it away, or have a socket unit listen", unit.OriginOf("PrivateNetwork"))
                .Beside([origin]).MendedBy(Repair.Remove("PrivateNetwork")).MendedBy(Repair.Set("PrivateNetwork", "no"));
        }

        if (unit.Has("IPAddressDeny") && settings.DeniedAddresses.Exists(static denied => denied.IsAny) && settings.AllowedAddresses.Count == 0 && !settings.HasAny("IPIngressFilterPath"))
        {
            var finding = new Finding(
                Rule,
                $"IPAddressDeny drops every packet, those of this machine included, so nobody reaches port {port}; add {Written.Setting(unit, "IPAddressAllow", "localhost")}, and whoever else may reach it",
                unit.Items("IPAddressDeny").Select(static item => item.Origin).FirstOrDefault() ?? unit.OriginOf("IPAddressDeny")).Beside([origin]);
            yield return finding.MendedBy(Repair.Add("IPAddressAllow", "localhost"));
        }

        if (unit.Has("RestrictAddressFamilies") && !settings.Families.Allows("inet"))
        {
            yield return new Finding(Rule, $"RestrictAddressFamilies leaves out AF_INET and AF_INET6, so the program cannot listen on port {port}; add them", Families(unit))
                .Beside([origin]).MendedBy(Repair.Add("RestrictAddressFamilies", "AF_INET", "AF_INET6"));
        }
    }

    private static (string Number, Origin Origin)? Port(UnitFacts unit)
    {
        if (unit.Unit.Ports.Count > 0)
            return (unit.Unit.Ports[0].Number.ToString(System.Globalization.CultureInfo.InvariantCulture), unit.Unit.Ports[0].Origin);
        return unit.Variable("PORT") is { } variable && int.TryParse(variable.Value, out var port) && port is > 0 and < 65536 ? (variable.Value, variable.ValueOrigin) : null;
    }

    // A socket that systemd opened lies outside the sandbox.
    private static bool IsHandedOver(SiteFacts site, UnitFacts unit) =>
        unit.Has("Sockets") || site.Find(UnitName.WithoutSuffix(unit.Unit.Name) + ".socket") is not null || site.LinksTo(unit.Unit.Name).Any(static link => link.Directive == "Service");

    private static Origin Families(UnitFacts unit) => unit.Items("RestrictAddressFamilies").Select(static item => item.Origin).FirstOrDefault() ?? unit.OriginOf("RestrictAddressFamilies");
}
