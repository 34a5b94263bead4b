using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Containers;

/// <summary>All kinds of Quadlet's on one machine, installed by the site's own script.</summary>
public sealed class SevenKindsTests(SevenKindsTests.Installed installed) : IClassFixture<SevenKindsTests.Installed>
{
    private const string Ops = "/opt/demo/ops";

    [Theory]
    [InlineData("plain.service")]
    [InlineData("both-pod.service")]
    [InlineData("front.service")]
    [InlineData("side.service")]
    [InlineData("many@8091.service")]
    [InlineData("many@8092.service")]
    [InlineData("many.target")]
    [InlineData("play.service")]
    [InlineData("inside-network.service")]
    [InlineData("data-volume.service")]
    [InlineData("base-image.service")]
    public async Task Each_kind_is_there(string unit)
    {
        var machine = await installed.OnAsync();
        await machine.Unit(unit).ShouldBecomeAsync("active", 10.Seconds());
    }

    [Fact]
    public async Task What_names_another_unit_has_it()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync("curl -fs http://127.0.0.1:8080/")).ShouldSucceed().And.ShouldPrint("plain");
        (await machine.RunAsync("curl -fs http://127.0.0.1:8081/")).ShouldSucceed().And.ShouldPrint("made");
        (await machine.RunAsync("podman exec systemd-side cat /data/www/index.html")).ShouldSucceed().And.ShouldPrint("plain");
        (await machine.RunAsync("podman pod inspect systemd-both --format '{{.NumContainers}}'")).ShouldSucceed().And.ShouldPrint("3");
        (await machine.RunAsync("podman ps --format '{{.Names}}'")).ShouldSucceed().And.ShouldPrint("played-app").And.ShouldPrint("many-8092");
        (await machine.RunAsync("curl -fs http://127.0.0.1:8091/; curl -fs http://127.0.0.1:8092/")).ShouldSucceed().And.ShouldPrint("8091\n8092");
    }

    [Fact]
    public async Task Levels_reach_inside()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync("podman exec systemd-plain sh -c 'cat /proc/1/oom_score_adj; grep -h \"open files\" /proc/1/limits; cat /sys/fs/cgroup/pids/pids.max /sys/fs/cgroup/pids.max 2>/dev/null || true'"))
            .ShouldSucceed().And.ShouldPrint("300\n").And.ShouldPrint("16384").And.ShouldPrint("1024\n");
    }

    [Fact]
    public async Task The_script_sees_them_and_says_what_nobody_can_enable()
    {
        var machine = await installed.OnAsync();
        var status = (await machine.RunAsync($"{Ops} status --no-color")).ShouldSucceed();
        foreach (string unit in (string[])["plain.service", "both-pod.service", "many@8091.service", "play.service"])
            status.ShouldPrint(unit);
        (await machine.RunAsync($"{Ops} health --quick plain")).ShouldSucceed().And.ShouldPrint("plain.service");
        (await machine.RunAsync($"{Ops} logs --no-color play")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} disable plain")).ShouldExitWith(2).And.ShouldComplain("systemctl has no say in that");
        (await machine.RunAsync($"{Ops} enable")).ShouldSucceed().And.ShouldPrint("systemctl has no say in that").And.ShouldPrint("many.target");
        (await machine.RunAsync($"{Ops} disable many.target && ! systemctl is-enabled many.target && {Ops} enable many.target")).ShouldSucceed();
    }

    [Fact]
    public async Task One_that_is_killed_comes_back_alone()
    {
        var machine = await installed.OnAsync();
        var others = await machine.InvocationsOfAsync("many@8091.service", "plain.service");
        (await machine.RunAsync("podman kill --signal KILL many-8092")).ShouldSucceed();
        await machine.Unit("many@8092").ShouldHaveAsync("NRestarts", "1", 20.Seconds());
        await machine.Unit("many@8092").ShouldBecomeAsync("active", 20.Seconds());
        Assert.Equal(others, await machine.InvocationsOfAsync("many@8091.service", "plain.service"));
    }

    public sealed class Installed : IAsyncDisposable
    {
        private readonly Lazy<Task<Machine>> machine = new(static async () =>
        {
            var machine = await BootAsync();
            (await machine.RunAsync($"{Ops} install", 3.Minutes())).ShouldSucceed();
            return machine;
        });

        public Task<Machine> OnAsync() => machine.Value;

        public async ValueTask DisposeAsync()
        {
            if (machine is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await machine.Value).DisposeAsync();
        }
    }

    internal static async Task<Machine> BootAsync()
    {
        var machine = await Machine.BootAsync(Debian.Trixie, Layers.Podman);
        await machine.MakeImageAsync(SevenKinds.BaseImage);
        (await machine.RunAsync($"podman save --quiet --output /srv/base.tar {SevenKinds.BaseImage}")).ShouldSucceed();
        await machine.WriteAsync("/srv/made/Containerfile", SevenKinds.Containerfile);
        await machine.WriteAsync("/srv/made/index.html", "made\n");
        await machine.WriteAsync("/srv/play.yaml", SevenKinds.Play);
        await SlottedSite.PutAsync(machine, SevenKinds.Source);
        return machine;
    }
}
