using UnitDsl.Site.Facts;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Fronts;

/// <summary>UNIT0151: each site writes its front's configuration alone, and on one machine a host is read from one of them.</summary>
public sealed class PackHostCollisionRule() : SiteRule(
    new RuleDescriptor("UNIT0151", "A host that a referenced package takes", Categories.Ports, Severity.Error))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var taken = site.Site.ReferencedBeside.SelectMany(static unit => unit.Routes.SelectMany(route => route.Names.Select(name => new Claim(name, unit, route)))).ToLookup(static claim => claim.Name, StringComparer.Ordinal);
        if (taken.Count == 0)
            yield break;

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (unit, route) in site.Routes)
        {
            foreach (var name in route.Names)
            {
                // One unit that both of them know is one place.
                if (taken[name.Text].FirstOrDefault(claim => claim.Unit.Name != unit.Name && Meet(site, route, claim.Route)) is { } claim && told.Add(name.Text))
                    yield return new Finding(Rule, $"'{unit.TypeName}' takes requests for {name.Text}, and so does '{UnitNames.SimpleName(claim.Unit.TypeId)}' of {claim.Unit.Assembly} ({claim.Route.Place}): {Effect(site)}; derive from that record and give it a host of its own, or declare both in one project", name.Origin);
            }
        }

        // Both are written elsewhere: the one place that is ours is the name of the site in which they meet.
        if (site.Site.Settings.Origin is not { } here)
            yield break;
        foreach (var claims in taken.Where(claims => !told.Contains(claims.Key)))
        {
            var one = claims.First();
            if (claims.FirstOrDefault(claim => claim.Unit.Assembly != one.Unit.Assembly && claim.Unit.Name != one.Unit.Name) is { } other)
                yield return new Finding(Rule, $"'{UnitNames.SimpleName(one.Unit.TypeId)}' of {one.Unit.Assembly} and '{UnitNames.SimpleName(other.Unit.TypeId)}' of {other.Unit.Assembly} both take requests for {claims.Key}: {Effect(site)}; derive from one of them and give it a host of its own", here);
        }
    }

    // Who writes the front's configuration by hand can put both into one host.
    private static bool Meet(SiteFacts site, RouteModel own, ReferencedRoute other) => site.Site.Settings.Front != "none" || own.Place == other.Place;

    private static string Effect(SiteFacts site) => site.Site.Settings.Front switch
    {
        "caddy" => "on one machine Caddy refuses a configuration in which two sites have one host",
        "none" => "on one machine a request goes to one of them",
        _ => "on one machine nginx goes by the one that it reads first, and ignores the other but for a warning",
    };

    private sealed record Claim(string Name, ReferencedUnit Unit, ReferencedRoute Route);
}
