using System.Globalization;

namespace UnitDsl.Site.Fronts;

/// <summary>A site's routes as nginx reads them: one file with the upstreams and a server for each host.</summary>
internal static class NginxFront
{
    private const string Plain = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/-._~+:@=,!&()*";

    /// <summary>Where it lies on the machine. Debian's nginx and that of its makers read this directory; and no slot's link has such a name.</summary>
    public static string FileOf(string site) => $"/etc/nginx/conf.d/unitdsl.{site}.conf";

    public static string Render(string site, FrontPlan plan)
    {
        var text = new BlockText("    ", ";");
        text.Comment($"Routes of the site {site} to its services.").Comment("Written by UnitDsl from the site's records; change them, not this file.").Blank();
        var word = site.Replace('-', '_');
        if (plan.Hosts.Any(static host => host.Routes.Any(static route => route.Route.TakesWebSockets)))
            UpgradeMaps(text, word);
        foreach (var upstream in plan.Upstreams)
            UpstreamBlock(text, upstream);
        var isFirst = true;
        foreach (var host in plan.Hosts)
        {
            if (!isFirst)
                text.Blank();
            isFirst = false;
            if (host.Tls is { Redirects: true } tls)
            {
                Redirect(text, host, tls);
                text.Blank();
            }

            Server(text, word, host);
        }

        return text.ToString();
    }

    // Only what asks for a web socket is passed on as such a wish: other protocols would be carried past the rules of the front.
    private static void UpgradeMaps(BlockText text, string site) => text
        .Block($"map $http_upgrade ${site}_upgrade", () => text.Line("default \"\"").Line("websocket websocket"))
        .Block($"map ${site}_upgrade ${site}_connection", () => text.Line("default upgrade").Line("\"\" \"\""))
        .Blank();

    private static void UpstreamBlock(BlockText text, Upstream upstream) => text
        .Block($"upstream {upstream.Name}", () =>
        {
            // nginx never takes a lone server for failed.
            foreach (var server in upstream.Servers)
                text.Line($"server {server}" + (upstream.Servers.Count > 1 ? " max_fails=3 fail_timeout=5s" : ""));
            text.Line("keepalive 16");
        })
        .Blank();

    private static void Redirect(BlockText text, PlannedHost host, TlsModel tls) => text.Block("server", () =>
    {
        Listen(text, host, 80, "");
        Acme(text, tls);
        text.Blank().Block("location /", () => text.Line("return 308 https://$host$request_uri"));
    });

    private static void Server(BlockText text, string site, PlannedHost host) => text.Block("server", () =>
    {
        if (host.Tls is not { Redirects: true })
            Listen(text, host, 80, "");
        if (host.Tls is { } tls)
        {
            Listen(text, host, 443, " ssl", withNames: tls.Redirects);
            text.Line($"ssl_certificate {Quote(tls.Certificate)}").Line($"ssl_certificate_key {Quote(tls.Key)}");
            if (!tls.Redirects)
                Acme(text, tls);
        }

        text.Line($"error_page 502 504 =503 @{site}_down");
        foreach (var route in host.Routes)
        {
            text.Blank().Comment(route.Unit.Name);
            if (route.Route.IncludesStem && route.Route.Stem.Length > 0)
                Location(text, site, route, "= " + Quote(route.Route.Stem));
            Location(text, site, route, Quote(route.Route.Stem + "/"));
        }

        text.Blank().Block($"location @{site}_down", () => text
            .Line("default_type text/plain")
            .Line($"add_header Retry-After {FrontText.RetryAfter} always")
            .Line($"return 503 \"{FrontText.Down}\\n\""));
    });

    private static void Listen(BlockText text, PlannedHost host, int port, string how, bool withNames = true)
    {
        var first = host.Name == "*" ? " default_server" : "";
        text.Line($"listen {port}{first}{how}").Line($"listen [::]:{port}{first}{how}");
        if (withNames)
            text.Line("server_name " + string.Join(" ", host.Names.Select(static name => name == "*" ? "_" : name)));
    }

    private static void Acme(BlockText text, TlsModel tls)
    {
        if (tls.Acme.Length > 0)
            text.Blank().Block("location ^~ /.well-known/acme-challenge/", () => text.Line("default_type text/plain").Line($"root {Quote(tls.Acme)}"));
    }

    private static void Location(BlockText text, string site, PlannedRoute planned, string place) => text.Block("location " + place, () =>
    {
        var route = planned.Route;
        text.Line($"proxy_pass http://{planned.Upstream.Name}{(route.StripsPrefix && route.Stem.Length > 0 ? "/" : "")}").Line("proxy_http_version 1.1");
        text.Line("proxy_set_header Host $host")
            .Line("proxy_set_header X-Real-IP $remote_addr")
            .Line("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for")
            .Line("proxy_set_header X-Forwarded-Host $host")
            .Line("proxy_set_header X-Forwarded-Proto $scheme");
        if (route.StripsPrefix && route.Stem.Length > 0)
            text.Line("proxy_set_header X-Forwarded-Prefix " + Quote(route.Stem));
        if (route.TakesWebSockets)
            text.Line($"proxy_set_header Upgrade ${site}_upgrade").Line($"proxy_set_header Connection ${site}_connection");
        else
            text.Line("proxy_set_header Connection \"\"");
        if (route.MaxBody is { } size)
            text.Line("client_max_body_size " + size.ToString(CultureInfo.InvariantCulture));
        if ((route.TimeoutMilliseconds ?? (route.TakesWebSockets ? FrontText.SilentSocket : null)) is { } timeout)
        {
            var span = timeout.ToString(CultureInfo.InvariantCulture) + "ms";
            text.Line("proxy_read_timeout " + span).Line("proxy_send_timeout " + span);
        }
    });

    /// <summary>A word as nginx reads it; nothing reaches here that begins a variable.</summary>
    private static string Quote(string word) =>
        word.Length > 0 && word.All(static c => Plain.IndexOf(c) >= 0) ? word : "\"" + word.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
