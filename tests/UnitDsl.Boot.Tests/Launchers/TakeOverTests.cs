using UnitDsl.Boot.Tests.Dixis;
using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Launchers;

/// <summary>An install that takes a program from somebody else's hands, and its port with it.</summary>
public sealed class TakeOverTests
{
    private const string Common = """
        [assembly: Site("demo"), SyslogIdentifier("{Unit}")]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms"), RunAs("deploy"), RestartSec("200ms"), TimeoutStopSec(3)]
        public abstract record Plain() : Service;

        """;

    private const string Before = """
        [Port(4001, Bind = "127.0.0.1"), Interpreter("/usr/bin/node"), Script("server.js", "pm2"), WorkingDirectory("/srv/app")]
        [HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms"), RunAs("deploy")]
        public sealed record Api() : Pm2App;

        [Launcher("shop-prod"), Port(4002, Bind = "127.0.0.1"), ExecStart("/usr/bin/node /srv/app/server.js launched")]
        public sealed record Shop() : Plain;
        """;

    private const string After = """
        [Port(4001, Bind = "127.0.0.1"), ExecStart("/usr/bin/node /srv/app/server.js plain")]
        public sealed record NewApi() : Plain;

        [Port(4002, Bind = "127.0.0.1"), ExecStart("/usr/bin/node /srv/app/server.js plain")]
        public sealed record Shop() : Plain;
        """;

    [Fact]
    public async Task A_plain_service_takes_over_the_port_of_what_is_removed_or_replaced_by_it()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm, Layers.Web);
        await Pm2Package.BringAsync(machine);
        await machine.WriteAsync("/srv/app/server.js", "require('http').createServer((_, answer) => answer.end(process.argv[2])).listen(process.env.PORT, '127.0.0.1');");
        (await machine.RunAsync("useradd --create-home deploy")).ShouldSucceed();

        await InstallAsync(machine, Before);
        (await machine.RunAsync("curl -sf http://127.0.0.1:4001/ http://127.0.0.1:4002/")).ShouldPrint("pm2launched");

        await InstallAsync(machine, After);
        (await machine.RunAsync("curl -sf http://127.0.0.1:4001/ http://127.0.0.1:4002/")).ShouldPrint("plainplain");
        (await machine.RunAsync("systemctl is-active api shop-prod")).ShouldFail();

        // And the other way, where going back has to end what the new one launched.
        await SlottedSite.PutAsync(machine, Whole(Before.Replace("Script(\"server.js\", \"pm2\")", "Script(\"missing.js\")", StringComparison.Ordinal)));
        (await machine.RunAsync("/opt/demo/ops install --yes", 2.Minutes())).ShouldExitWith(8);
        (await machine.RunAsync("curl -sf http://127.0.0.1:4001/ http://127.0.0.1:4002/; systemctl is-active shop-prod")).ShouldPrint("plainplaininactive");

        // Who has a port and is not of this install is still in the way.
        (await machine.RunAsync("systemd-run --unit=squatter --setenv=PORT=4003 /usr/bin/node /srv/app/server.js squatter")).ShouldSucceed();
        await machine.EventuallyAsync("curl -sf http://127.0.0.1:4003/ | grep -q squatter", 10.Seconds());
        await SlottedSite.PutAsync(machine, Whole(After + "[Port(4003, Bind = \"127.0.0.1\"), ExecStart(\"/usr/bin/node /srv/app/server.js late\")] public sealed record Late() : Plain;"));
        (await machine.RunAsync("/opt/demo/ops install --yes", 1.Minutes())).ShouldFail().ShouldComplain("taken by squatter.service");
    }

    private static string Whole(string records) => Common + records;

    private static async Task InstallAsync(Machine machine, string records)
    {
        await SlottedSite.PutAsync(machine, Whole(records));
        (await machine.RunAsync("/opt/demo/ops install --yes", 2.Minutes())).ShouldSucceed();
    }
}
