using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Compose;

/// <summary>Both generations of compose read what is written, and read it as it was meant.</summary>
public sealed class ComposeTests
{
    private const string Loaded = """
        python3 -c '
        import json
        from compose.cli.command import get_config_from_options
        print(json.dumps({"services": {service["name"]: {"environment": service["environment"]} for service in get_config_from_options(".", {}).services}}))
        '
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Compose_takes_everything_that_is_written(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Compose);
        await machine.WriteAsync("/etc/app.env", "FROM_FILE=1\n");
        (await machine.RunAsync("mkdir -p /srv/made")).ShouldSucceed();

        await machine.WriteAsync("/root/all/compose.yaml", SlottedSite.Tree(ComposedSite.Everything).Files["compose.yaml"]);
        var all = (await machine.RunAsync("cd /root/all && docker-compose --profile on-demand config")).ShouldSucceed();
        foreach (string service in (string[])["app:", "queue:", "once:", "report:"])
            all.ShouldPrint(service);
        all.ShouldPrint("service_healthy").And.ShouldPrint("FROM_FILE");

        await machine.WriteAsync("/root/values/compose.yaml", SlottedSite.Tree(ComposedSite.Hostile).Files["compose.yaml"]);
        // What 1.29 prints is not always what it has read, so it is asked itself.
        var (command, values) = debian == Debian.Bookworm ? (Loaded, ComposedSite.Values) : ("docker-compose config --format json", [.. ComposedSite.Values.Select(static value => value.Replace("$", "$$", StringComparison.Ordinal))]);
        var read = (await machine.RunAsync("cd /root/values && " + command)).ShouldSucceed();
        Assert.Equal(values, ComposedSite.ValuesIn(read.Output));
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

        // Secrets that are variables come from whoever calls it.
        (await machine.RunAsync("cd /opt/csl && docker-compose config")).ShouldFail();
        var config = (await machine.RunAsync("cd /opt/csl && DB_PASSWORD=1 REVERB_APP_SECRET=2 NIGHTWATCH_TOKEN=3 docker-compose config")).ShouldSucceed();

        config.ShouldPrint("csl-certification-rest-api:2025.12").And.ShouldPrint("service_healthy");
        foreach (string service in (string[])["app:", "queue-1:", "queue-2:", "reverb:", "scheduler:", "nightwatch:"])
            config.ShouldPrint("\n  " + service);
    }
}
