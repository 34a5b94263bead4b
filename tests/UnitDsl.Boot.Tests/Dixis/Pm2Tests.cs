using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>PM2 itself, and the units that stand for its apps: they run exactly what is declared, whoever dies.</summary>
public sealed class Pm2Tests
{
    private const string Ops = "/opt/demo/ops";
    private const string Pm2 = "pm2-deploy.service";
    private const string AsDeploy = "runuser -u deploy -- env PM2_HOME=/run/pm2-deploy pm2";

    private static readonly TimeSpan soon = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Apps_run_as_declared_and_come_back(Debian debian)
    {
        await using var machine = await InstalledAsync(debian);
        await ShouldAnswerAsync(machine);
        (await machine.RunAsync($"{Ops} status && {Ops} ports && {Ops} health --quick", soon)).ShouldSucceed();
        (await machine.RunAsync($"{Ops} logs api")).ShouldSucceed().And.ShouldPrint("api listens");

        await AppsComeBackAsync(machine);
        await Pm2ComesBackAsync(machine);
        await OneAppIsOneUnitAsync(machine);
        await machine.RebootAsync();
        await ShouldAnswerAsync(machine);
        await WhatIsDisabledStaysAwayAsync(machine);
        await OnlyWhatChangedIsRestartedAsync(machine);
    }

    // PM2 starts it again; its unit stays what it is and says so.
    private static async Task AppsComeBackAsync(Machine machine)
    {
        var before = await machine.Unit("api").PropertyAsync("InvocationID");
        (await machine.RunAsync("kill -KILL $(cat /run/pm2-deploy/pids/api-*.pid)")).ShouldSucceed();
        await ShouldAnswerAsync(machine);
        (await machine.RunAsync("for i in $(seq 100); do systemctl show -p StatusText --value api | grep 'restarts 1' && exit; sleep 0.2; done; exit 1", soon)).ShouldSucceed();
        Assert.Equal(before, await machine.Unit("api").PropertyAsync("InvocationID"));
    }

    private static async Task Pm2ComesBackAsync(Machine machine)
    {
        await machine.KillMainProcessAsync(Pm2);
        await machine.Unit(Pm2).ShouldHaveAsync("NRestarts", "1", soon);
        await ShouldAnswerAsync(machine);
    }

    private static async Task OneAppIsOneUnitAsync(Machine machine)
    {
        var web = await machine.RunAsync("cat /run/pm2-deploy/pids/web-*.pid");
        (await machine.RunAsync($"{Ops} restart api", soon)).ShouldSucceed();
        await ShouldAnswerAsync(machine);
        (await machine.RunAsync("cat /run/pm2-deploy/pids/web-*.pid")).ShouldSucceed().ShouldPrint(web.Output.Trim());

        (await machine.RunAsync("systemctl stop api")).ShouldSucceed();
        (await machine.RunAsync($"{AsDeploy} jlist")).ShouldSucceed().And.ShouldNotPrint("\"name\":\"api\"");
        (await machine.RunAsync("systemctl start api", soon)).ShouldSucceed();
        await ShouldAnswerAsync(machine);

        // What somebody stops in PM2 is not active, and comes back with the machine.
        (await machine.RunAsync($"{AsDeploy} stop api")).ShouldSucceed();
        await machine.Unit("api").ShouldBecomeAsync("failed", soon);
        (await machine.RunAsync($"{AsDeploy} save")).ShouldSucceed();
    }

    // PM2 starts with those of its apps whose units are enabled, and with none where none is.
    private static async Task WhatIsDisabledStaysAwayAsync(Machine machine)
    {
        (await machine.RunAsync($"systemctl stop web && {Ops} disable web && systemctl restart {Pm2}", soon)).ShouldSucceed();
        (await machine.RunAsync("for i in $(seq 100); do curl -sf http://127.0.0.1:4001/ && exit; sleep 0.2; done; exit 1", soon)).ShouldSucceed();
        (await machine.RunAsync($"{AsDeploy} jlist")).ShouldSucceed().And.ShouldNotPrint("\"name\":\"web\"");
        (await machine.RunAsync("systemctl is-active web")).ShouldFail();

        (await machine.RunAsync($"systemctl disable api && systemctl restart {Pm2}", soon)).ShouldSucceed();
        (await machine.RunAsync($"{AsDeploy} jlist")).ShouldSucceed().And.ShouldPrint("[]");
        (await machine.RunAsync($"systemctl start web && {Ops} enable api web", soon)).ShouldSucceed();
        await ShouldAnswerAsync(machine);
    }

    private static async Task OnlyWhatChangedIsRestartedAsync(Machine machine)
    {
        var pm2 = await machine.Unit(Pm2).PropertyAsync("InvocationID");
        var web = await machine.RunAsync("cat /run/pm2-deploy/pids/web-*.pid");
        await SlottedSite.PutAsync(machine, Source("v2", "[Script(\"server.js\", \"gone\"), Port(4003)] public sealed record Other() : Node;"));
        (await machine.RunAsync($"{Ops} install --yes", soon * 2)).ShouldSucceed();
        await ShouldAnswerAsync(machine, "v2");
        (await machine.RunAsync("curl -sf http://127.0.0.1:4003/")).ShouldSucceed();
        Assert.Equal(pm2, await machine.Unit(Pm2).PropertyAsync("InvocationID"));
        (await machine.RunAsync("cat /run/pm2-deploy/pids/web-*.pid")).ShouldSucceed().ShouldPrint(web.Output.Trim());

        await SlottedSite.PutAsync(machine, Source("v2", ""));
        (await machine.RunAsync($"{Ops} install --yes", soon * 2)).ShouldSucceed();
        (await machine.RunAsync($"{AsDeploy} jlist")).ShouldSucceed().And.ShouldNotPrint("\"name\":\"other\"");
        (await machine.RunAsync("curl -sf http://127.0.0.1:4003/")).ShouldFail();
        Assert.Equal(pm2, await machine.Unit(Pm2).PropertyAsync("InvocationID"));
    }

    private static async Task ShouldAnswerAsync(Machine machine, string version = "v1")
    {
        foreach (var (unit, port, answer) in new[] { ("api", 4001, $"{version} it's \"5 %\" $HOME"), ("web", 4002, "web") })
        {
            (await machine.RunAsync($"for i in $(seq 100); do answer=$(curl -s http://127.0.0.1:{port}/); [[ $answer == {Quoted(answer)} ]] && exit 0; sleep 0.2; done; echo \"$answer\"; exit 1", soon)).ShouldSucceed();
            await machine.Unit(unit).ShouldBecomeAsync("active", soon);
        }

        (await machine.RunAsync("systemctl show '*' --all")).ShouldSucceed().ShouldNotPrint("hunter2");
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static async Task<Machine> InstalledAsync(Debian debian)
    {
        var machine = await Machine.BootAsync(debian, Layers.Web);
        await Pm2Package.BringAsync(machine);
        await machine.WriteAsync("/srv/app/server.js", Server);
        (await machine.RunAsync("useradd --create-home deploy && install -d -m 700 /etc/credstore && (umask 077; echo -n hunter2 >/etc/credstore/api.TOKEN)")).ShouldSucceed();
        await SlottedSite.PutAsync(machine, Source("v1", ""));
        (await machine.RunAsync($"{Ops} install --yes", soon * 3)).ShouldSucceed();
        return machine;
    }

    private static string Source(string version, string more) => $$"""
        [assembly: Site("demo"), Hardened, SyslogIdentifier("{Unit}")]

        [Interpreter("/usr/bin/node"), WorkingDirectory("/srv/app"), RunAs("deploy"), HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "300ms")]
        public abstract record Node() : Pm2App;

        [Port(4001, Bind = "127.0.0.1"), Script("server.js", "{{version}} it's \"5 %\" $HOME"), Secret("TOKEN"), RestartSec("200ms"), TimeoutStopSec(3), Pm2(MaxMemory = "300M")]
        public sealed record Api() : Node;

        [Port(4002, Bind = "127.0.0.1"), Script("server.js"), Environment("ANSWER", "web"), Pm2(Instances = 2, Cluster = true), DependsOn<Api>(Healthy = true)]
        public sealed record Web() : Node;

        {{more}}
        """;

    private const string Server = """
        const { TOKEN_FILE, PORT } = process.env;
        if (TOKEN_FILE && require("fs").readFileSync(TOKEN_FILE, "utf8") !== "hunter2") process.exit(1);
        require("http").createServer((_, answer) => answer.end(process.env.ANSWER || process.argv[2])).listen(PORT, "127.0.0.1", () => console.log((TOKEN_FILE ? "api" : "web") + " listens"));
        """;
}
