using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;

namespace UnitDsl.Site.Fronts;

/// <summary>A site's routes as Caddy reads them: one file that its Caddyfile imports.</summary>
internal static class CaddyFront
{
    /// <summary>Where it lies on the machine: in a directory that is imported after that of the slots' snippets, which it uses.</summary>
    public static string FileOf(string site) => $"/etc/caddy/unitdsl/sites/{site}.caddy";

    public static string Render(string site, FrontPlan plan)
    {
        var text = new BlockText("\t", "");
        text.Comment($"Routes of the site {site} to its services.").Comment("Written by UnitDsl from the site's records; change them, not this file.");
        foreach (var host in plan.Hosts)
        {
            text.Blank();
            if (host.Tls is { Redirects: true, Certificate.Length: > 0 } tls)
            {
                Redirect(text, host, tls);
                text.Blank();
            }

            Site(text, host);
        }

        return text.ToString();
    }

    private static void Redirect(BlockText text, PlannedHost host, TlsModel tls) => text.Block(Addresses(host, "http"), () =>
    {
        Acme(text, tls);
        text.Block("handle", () => text.Line("redir https://{host}{uri} 308"));
    });

    private static void Acme(BlockText text, TlsModel tls)
    {
        if (tls.Acme.Length > 0)
            text.Block("handle /.well-known/acme-challenge/*", () => text.Line("root * " + Quote(tls.Acme)).Line("file_server"));
    }

    private static void Site(BlockText text, PlannedHost host) => text.Block(Addresses(host, host.Tls is null ? ["http"] : host.Tls.Redirects ? ["https"] : ["http", "https"]), () =>
    {
        if (host.Tls is { Certificate.Length: > 0 } tls)
            text.Line($"tls {Quote(tls.Certificate)} {Quote(tls.Key)}");

        // In the order in which it stands here, and not in Caddy's own.
        text.Block("route", () =>
        {
            if (host.Tls is { Redirects: false } both)
                Acme(text, both);
            for (var i = 0; i < host.Routes.Count; i++)
                Handle(text, host.Routes[i], "route" + (i + 1).ToString(CultureInfo.InvariantCulture));
        });
        text.Block("handle_errors", () => text
            .Line("@down expression {http.error.status_code} in [502, 503, 504]")
            .Block("handle @down", () => text.Line($"header Retry-After {FrontText.RetryAfter}").Line($"respond \"{FrontText.Down}\" 503")));
    });

    private static string Addresses(PlannedHost host, params string[] schemes) =>
        string.Join(", ", schemes.SelectMany(scheme => host.Names.Select(name => scheme + "://" + (name == "*" ? "" : name))));

    private static void Handle(BlockText text, PlannedRoute planned, string name)
    {
        var (route, stem) = (planned.Route, planned.Route.Stem);
        var place = stem.Length == 0 ? "" : " " + Quote(stem + "/*");
        text.Comment(planned.Unit.Name);
        if (stem.Length > 0 && route.IncludesStem)
        {
            place = " @" + name;
            text.Line($"@{name} path {Quote(stem)} {Quote(stem + "/*")}");
        }
        else if (stem.Length > 0)
        {
            text.Line($"redir {Quote(stem)} {Quote(stem + "/")} 301");
        }

        text.Block("handle" + place, () =>
        {
            if (route.MaxBody is { } size and > 0)
                text.Block("request_body", () => text.Line("max_size " + size.ToString(CultureInfo.InvariantCulture)));
            if (route.StripsPrefix && stem.Length > 0)
                text.Line("uri strip_prefix " + Quote(stem));
            Proxy(text, planned);
        });
    }

    private static void Proxy(BlockText text, PlannedRoute planned)
    {
        var (route, upstream) = (planned.Route, planned.Upstream);
        text.Block("reverse_proxy", () =>
        {
            text.Line(upstream.IsOfSlots ? "import " + upstream.Name + "-upstream" : "to " + string.Join(" ", upstream.Servers));
            if (route.StripsPrefix && route.Stem.Length > 0)
                text.Line("header_up X-Forwarded-Prefix " + Quote(route.Stem));
            if (!upstream.IsOfSlots)
                Health(text, planned.Unit, upstream);
            if (upstream.Servers.Count > 1)
                text.Line("fail_duration 5s").Line("max_fails 3").Line("lb_try_duration 2s");
            if (route.TimeoutMilliseconds is { } timeout)
                text.Block("transport http", () => text.Line("read_timeout " + Span(timeout)).Line("write_timeout " + Span(timeout)).Line("response_header_timeout " + Span(timeout)));
        });
    }

    // A program that its own check finds ill gets no requests until it is well.
    private static void Health(BlockText text, UnitSummary unit, Upstream upstream)
    {
        if (unit.Health is not { Kind: HealthCheckModel.Http } health || !Uri.TryCreate(health.Target, UriKind.Absolute, out var url) || url.Scheme != "http" || !upstream.Servers.Contains(url.Authority))
            return;
        text.Line("health_uri " + Quote(url.PathAndQuery))
            .Line("health_interval " + Span(health.IntervalMilliseconds))
            .Line("health_timeout " + Span(health.TimeoutMilliseconds));
        if (health.Status.Length == 3)
            text.Line("health_status " + health.Status);
    }

    private static string Span(long milliseconds) => milliseconds.ToString(CultureInfo.InvariantCulture) + "ms";

    private static string Quote(string word) => word.All(static c => c is not (' ' or '#' or '{' or '}' or '`' or '"' or ',')) ? word : "\"" + word.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
