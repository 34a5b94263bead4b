using UnitDsl.Site.Fronts;

namespace UnitDsl.Site.Planning;

/// <summary>What stands before the site: the routes to its services, as its front reads them.</summary>
internal sealed class FrontFiles : ISiteFiles
{
    /// <summary>Where they lie on the machine; null for a site without routes, and for a front that is set up by hand.</summary>
    public static string? PathOf(SiteSummary site) => FrontPlan.Of(site) is null ? null : site.Front switch
    {
        "nginx" => NginxFront.FileOf(site.Name),
        "caddy" => CaddyFront.FileOf(site.Name),
        _ => null,
    };

    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        if (PathOf(site) is not { } path || FrontPlan.Of(site) is not { } plan)
            yield break;
        yield return new Artifact("root" + path, IsExecutable: false, site.Front == "nginx" ? NginxFront.Render(site.Name, plan) : CaddyFront.Render(site.Name, plan));
    }
}
