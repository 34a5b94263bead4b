using UnitDsl.Site.Facts;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Fronts;

/// <summary>UNIT0037: a front can send a request to one service only.</summary>
public sealed class ClaimedRouteRule() : SiteRule(LanguageRules.ClaimedRoute)
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var routes = site.Routes;
        if (routes.Count < 2)
            return [];
        return routes.GroupBy(static one => (one.Route.Host.Text, one.Route.Stem)).SelectMany(SamePlace)
            .Concat(SameName(routes));
    }

    // Several units of one record share what is asked of it.
    private IEnumerable<Finding> SamePlace(IEnumerable<(UnitModel Unit, RouteModel Route)> same)
    {
        var claims = same.ToList();
        foreach (var (unit, route) in claims)
        {
            if (claims.Find(other => other.Unit.TypeId != unit.TypeId) is not { Unit: { } rival } other)
                continue;
            var slash = route.Path.Text == other.Route.Path.Text ? "" : ", which differ in the slash at their end only";
            yield return new Finding(Rule, $"'{unit.TypeName}' takes the requests for {route.Place}, and '{rival.TypeName}' those for {other.Route.Place}{slash}: a request goes to one of them; give them different paths or hosts", route.Path.Origin)
                .Beside([other.Route.Path.Origin]);
        }
    }

    // A name is of one host.
    private IEnumerable<Finding> SameName(IReadOnlyList<(UnitModel Unit, RouteModel Route)> routes)
    {
        foreach (var (unit, route) in routes)
        {
            foreach (var alias in route.Aliases)
            {
                if (routes.FirstOrDefault(other => other.Route.Host.Text != route.Host.Text && Names(other.Route).Contains(alias.Text)) is not { Unit: { } rival } other)
                    continue;
                yield return new Finding(Rule, $"{alias.Text} is another name of {route.Host.Text} here, and a name of {other.Route.Host.Text} by '{rival.TypeName}': a request goes to one of them; take it away from one", alias.Origin)
                    .Beside([other.Route.Host.Origin]);
            }
        }
    }

    private static IEnumerable<string> Names(RouteModel route) => route.Aliases.Select(static alias => alias.Text).Append(route.Host.Text);
}
