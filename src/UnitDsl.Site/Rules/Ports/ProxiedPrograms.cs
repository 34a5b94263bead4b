using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>Which programs a proxy hands requests to, as far as units tell.</summary>
internal static class ProxiedPrograms
{
    /// <summary>The proxy before a service; null where there is none, or none that has to do with it.</summary>
    public static string? ProxyName(this PortFacts ports, SiteFacts site, ServiceFacts service) =>
        ports.Listening.Count == 0 && ports.Argument is null ? null : site.Ports.ProxyOf(service.Unit, IsWeb(service));

    private static bool IsWeb(ServiceFacts service) =>
        service.Unit.Unit.Health is { Kind: "http" } || service.Main?.Run.Runtime is not (null or Runtime.Unknown or Runtime.Shell);
}
