using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Containers;

/// <summary>What a machine lacks that is to run containers is told before anything is changed.</summary>
public sealed class UnreadyPodmanTests
{
    private const string Source = """
        [assembly: Site("demo", Podman = "{0}")]

        [Image("localhost/nowhere:1"), Pull(PullPolicy.Never)]
        public sealed record Shop() : Container;

        [Image("registry.invalid/nowhere:1")]
        public sealed record Queue() : Container;
        """;

    [Fact]
    public async Task What_is_missing_is_told_at_once()
    {
        await using var machine = await Machine.BootAsync(Debian.Trixie, Layers.Podman);
        await SlottedSite.PutAsync(machine, Source.Replace("{0}", "5.8", StringComparison.Ordinal));
        await machine.WriteAsync("/etc/systemd/system/queue.service", "[Service]\nExecStart=/bin/true\n");

        var install = (await machine.RunAsync("/opt/demo/ops install")).ShouldExitWith(5);

        install.ShouldComplain("Podman 5.4.2 is too old: the site is written for 5.8 or newer.");
        install.ShouldComplain("There is no image localhost/nowhere:1, needed by shop.service, and Pull=never.");
        install.ShouldComplain("warning: There is no image registry.invalid/nowhere:1, needed by queue.service, and registry.invalid does not answer");
        install.ShouldComplain("/etc/systemd/system/queue.service hides what Podman's generator makes of queue.service.");
        (await machine.RunAsync("ls /etc/containers/systemd/*.container")).ShouldFail();
    }

    [Fact]
    public async Task Without_podman_nothing_is_landed()
    {
        await using var machine = await Machine.BootAsync(Debian.Trixie, Layers.Core);
        await SlottedSite.PutAsync(machine, Source.Replace("{0}", "5.4", StringComparison.Ordinal));

        (await machine.RunAsync("/opt/demo/ops install")).ShouldFail().And.ShouldComplain("odman");
        (await machine.RunAsync("ls /etc/containers/systemd")).ShouldFail();
    }
}
