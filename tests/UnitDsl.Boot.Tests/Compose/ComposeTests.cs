using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Compose;

/// <summary>Both generations of compose read what is written, and read it as it was meant.</summary>
public sealed class ComposeTests
{
    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Compose_takes_everything_that_is_written(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Compose);
        await machine.WriteAsync("/etc/app.env", "FROM_FILE=1\n");

        await machine.WriteAsync("/root/all/compose.yaml", SlottedSite.Tree(ComposedSite.Everything).Files["compose.yaml"]);
        var all = (await machine.RunAsync("cd /root/all && docker-compose config")).ShouldSucceed();
        foreach (string service in (string[])["app:", "queue:", "once:", "report:"])
            all.ShouldPrint(service);
        all.ShouldPrint("service_healthy").And.ShouldPrint("FROM_FILE");

        await machine.WriteAsync("/root/values/compose.yaml", SlottedSite.Tree(ComposedSite.Hostile).Files["compose.yaml"]);
        var read = (await machine.RunAsync("cd /root/values && docker-compose config")).ShouldSucceed();
        await machine.WriteAsync("/root/values/read.yaml", read.Output);
        Assert.Equal(ComposedSite.Values.Select(static value => value.Replace("$", "$$", StringComparison.Ordinal)), ComposedSite.ValuesIn(read.Output));
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task The_sample_is_valid(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Compose);
        await machine.CopyInAsync(Samples.DeployTreeOf("CslCertification"), "/opt/csl");
        foreach (string file in (string[])["database", "reverb"])
            await machine.WriteAsync($"/etc/csl/{file}.env", "A=1\n");

        var config = (await machine.RunAsync("cd /opt/csl && docker-compose config")).ShouldSucceed();

        config.ShouldPrint("csl-certification-rest-api:2025.12").And.ShouldPrint("service_healthy");
    }
}
