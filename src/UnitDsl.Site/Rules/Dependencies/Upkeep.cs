using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>Why a unit that others depend on will go away and come back.</summary>
internal static class Upkeep
{
    /// <summary>What makes it go away while its dependents run, for a message; null where nothing is known.</summary>
    public static string? ReasonOf(SiteFacts site, string name)
    {
        if (site.Find(name) is { Service: { } service } unit)
        {
            // Since 254 it comes back without others being told that it was away.
            return service.Restarts && unit.Text("RestartMode") != "direct" ? $"restarts after a failure (Restart={service.Restart})" : null;
        }

        return UnitCatalogue.Find(name) is { IsServer: true } ? "is stopped and started by upgrades of its package" : null;
    }

    /// <summary>Something starts the dependent again: the other one upholds it or wants it at each of its starts, or it is called for when it is needed.</summary>
    public static bool ComesBack(SiteFacts site, SiteLink link)
    {
        var unit = link.From;
        var stem = UnitName.WithoutSuffix(unit.Unit.Name);
        return unit.Has("UpheldBy") || unit.Service?.IsLongRunning != true || unit.Has("BusName")
            || site.Find(stem + ".socket") is not null || site.Find(stem + ".timer") is not null || site.Find(stem + ".path") is not null
            || site.LinksTo(unit.Unit.Name).Any(static link => link.Directive is "Upholds" or "Unit" or "Service")
            || site.LinksFrom(unit).Any(back => back.Directive is "WantedBy" or "RequiredBy" && back.To == link.To)
            || site.LinksTo(unit.Unit.Name).Any(back => back.Directive is "Wants" or "Requires" && back.From.Unit.Name == link.To);
    }
}
