using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.App;

/// <summary>UNIT0607: a health check asks for a path that the program does not answer, so it fails for ever.</summary>
public sealed class HealthPathRule() : ApplicationRule(
    new RuleDescriptor("UNIT0607", "A health check asks for a path that the program does not have", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private static readonly string[] own = ["127.0.0.1", "localhost", "[::1]", "0.0.0.0"];

    protected override IEnumerable<Finding> Check(SiteFacts site, ServiceFacts service, ApplicationFacts application)
    {
        if (application.IsOpen || application.Endpoints.Count == 0 || service.Unit.Unit.Health is not { Kind: "http", Written: { } said })
            yield break;

        // Behind another host's name stands a proxy, which may send it anywhere.
        if (!Uri.TryCreate(said.Text, UriKind.Absolute, out var url) || !own.Contains(url.Host) || Find(said.Text) is not var (start, length))
            yield break;

        var path = length == 0 ? "/" : said.Text.Substring(start, length);
        if (application.Texts.Contains(path) || application.Endpoints.Any(endpoint => RoutePattern.Answers(endpoint, path)))
            yield break;

        var patterns = application.Endpoints.Where(static endpoint => !endpoint.IsSuffix && endpoint.Pattern.IndexOf('{') < 0).ToList();
        var near = Nearest(path, patterns);
        var finding = new Finding(
            Rule,
            $"{application.Name} does not answer {path}, so this check would fail for ever; {(near is null ? $"it has {Written.List(application.Endpoints.Select(static endpoint => endpoint.Pattern).Distinct())}; map one for it: app.MapHealthChecks(\"{path}\")" : $"did you mean {near.Pattern}?")}",
            length == 0 ? said.Locate(0, said.Text.Length) : said.Locate(start, length)).Beside([(near ?? application.Endpoints[0]).Origin]);
        yield return near is null || length == 0 ? finding : finding.MendedBy(Repair.Replace(path, near.Pattern));
    }

    private static Endpoint? Nearest(string path, List<Endpoint> endpoints)
    {
        if (Spelling.Closest(path, endpoints.Select(static endpoint => endpoint.Pattern)) is { } closest)
            return endpoints.Find(endpoint => endpoint.Pattern == closest);

        // "/health" and "/healthz", "/api/health": one has the other in it.
        var related = endpoints.Where(endpoint => endpoint.Pattern.Length > 1 && path.Length > 1
            && (endpoint.Pattern.IndexOf(path, StringComparison.OrdinalIgnoreCase) >= 0 || path.IndexOf(endpoint.Pattern, StringComparison.OrdinalIgnoreCase) >= 0)).ToList();
        return related.Count == 1 ? related[0] : null;
    }

    /// <summary>Where the path stands in a URL.</summary>
    private static (int Start, int Length)? Find(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
            return null;
        var start = url.IndexOf('/', host + 3);
        if (start < 0)
            return (url.Length, 0);
        var end = url.IndexOfAny(['?', '#'], start);
        return (start, (end < 0 ? url.Length : end) - start);
    }
}
