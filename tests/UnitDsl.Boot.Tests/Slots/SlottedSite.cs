using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>A shop in two slots behind nginx, and a machine that it is installed on.</summary>
internal static class SlottedSite
{
    /// <summary>The shop, with what a test has to say besides.</summary>
    public static string Source(string attributes = "") => $$"""
        [assembly: Site("demo")]

        [Description("The shop"), SyslogIdentifier("{Unit}-{Slot}"){{(attributes.Length > 0 ? ", " + attributes : "")}}]
        [Port(3001, Bind = "127.0.0.1"), Slots("blue", "green", Front = Front.Nginx, Check = "http://127.0.0.1/", Drain = "1s")]
        [ExecStart("/usr/sbin/nginx -c /srv/shop/{Slot}.conf -g 'daemon off;'"), KillSignal("SIGQUIT"), TimeoutStopSec(5)]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "300ms", Timeout = "10s", Retries = 5)]
        public sealed record Shop() : Service;

        [ExecStart("/bin/sleep infinity"), DependsOn<Shop>, SyslogIdentifier("{Unit}")]
        public sealed record Report() : Service;
        """;

    /// <summary>Everything that the site is, by its path in the deploy tree.</summary>
    public static CarriedTree Tree(string source) => CompiledTree.Of([new SourceFile("Language.cs", "global using UnitDsl;"), new SourceFile("Site.cs", source)], "Demo");

    /// <summary>A machine on which the shop is installed, and answers through the front.</summary>
    public static async Task<Machine> BootAsync(Debian debian = Debian.Bookworm)
    {
        var machine = await Machine.BootAsync(debian, Layers.Full);
        await machine.WriteAsync("/usr/local/bin/load", Load, "755");
        await machine.WriteAsync("/usr/local/bin/killed", Killed, "755");
        foreach (var (slot, port) in new[] { ("blue", 3001), ("green", 3002) })
            await machine.WriteAsync($"/srv/shop/{slot}.conf", Backend(slot, port, "200"));
        await machine.WriteAsync("/etc/nginx/sites-enabled/default", "server {\n    listen 80;\n    location / { proxy_pass http://shop; }\n}\n");
        await PutAsync(machine, Source());
        (await machine.RunAsync("/opt/demo/ops install --yes")).ShouldSucceed();
        (await machine.RunAsync("systemctl restart nginx && curl -sf http://127.0.0.1/")).ShouldSucceed().And.ShouldPrint("blue");
        return machine;
    }

    /// <summary>Puts a deploy tree to where an operator would.</summary>
    public static Task PutAsync(Machine machine, string source) => machine.PutAsync(Tree(source), "/opt/demo");

    /// <summary>What a slot runs: a web server that says its name, or something else than it should.</summary>
    public static string Backend(string slot, int port, string status) => $$"""
        pid /run/shop-{{slot}}.pid;
        error_log stderr;
        events {}
        http {
            access_log off;
            server {
                listen 127.0.0.1:{{port}};
                location / { return {{status}} "{{slot}}\n"; }
            }
        }

        """;

    // Asks again and again until /tmp/enough is there; everything but an answer is written down.
    internal const string Load = """
        #!/bin/bash
        while [[ ! -e /tmp/enough ]]; do
            answer=$(curl -s -S -o /dev/null -w '%{http_code}' --max-time 10 http://127.0.0.1/ 2>&1)
            [[ $answer == 200 ]] || echo "$(date +%T.%N) $answer" >>/tmp/lost
            echo . >>/tmp/asked."$1"
            sleep 0.02
        done
        """;

    // killed STEP COMMAND...: ops, killed before change number STEP, or after it where STEP is negative. Ends with 0 when there was no such change.
    internal const string Killed = """
        #!/bin/bash
        source /opt/demo/ops
        fault=$1 steps=0
        shift
        eval "$(declare -f change | sed '1s/change/unharmed_change/')"
        change() {
            local status=0
            steps=$((steps + 1))
            ((steps != fault)) || kill -KILL $$
            unharmed_change "$@" || status=$?
            ((steps != -fault)) || kill -KILL $$
            return "$status"
        }
        main "$@"
        """;
}
