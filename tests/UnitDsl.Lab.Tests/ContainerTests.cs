namespace UnitDsl.Lab.Tests;

public sealed class ContainerTests
{
    private const string Shop = """
        [Container]
        Image=localhost/shop:1
        Pull=never
        ContainerName=shop
        Network=shop.network
        PublishPort=8080:80
        Volume=shop.volume:/data
        Secret=shop-password,type=env,target=PASSWORD
        HealthCmd=wget -q -O /dev/null http://127.0.0.1/
        HealthInterval=1s
        Notify=healthy
        RunInit=true
        PidsLimit={PIDS}
        [Service]
        Restart=always
        [Install]
        WantedBy=multi-user.target
        """;

    // The second time it has no group that could count processes.
    [Theory]
    [InlineData(Enforcement.Resources, "100")]
    [InlineData(Enforcement.Network, "0")]
    public async Task A_container_gets_healthy_is_reached_and_comes_back_with_the_machine(Enforcement enforcement, string processes)
    {
        await using var machine = await Machine.BootAsync(Debian.Trixie, Layers.Podman, enforcement);
        var files = Directory.CreateTempSubdirectory("unitdsl-image-");
        try
        {
            Directory.CreateDirectory(Path.Combine(files.FullName, "www"));
            await File.WriteAllTextAsync(Path.Combine(files.FullName, "www/index.html"), "the shop is open\n");
            await machine.MakeImageAsync("localhost/shop:1", files.FullName, """CMD ["/bin/httpd", "-f", "-p", "80", "-h", "/www"]""");
        }
        finally
        {
            files.Delete(recursive: true);
        }

        await machine.MakeSecretAsync("shop-password", "a \"b\" $c");
        await machine.WriteAsync("/etc/containers/systemd/shop.container", Shop.Replace("{PIDS}", processes, StringComparison.Ordinal));
        await machine.WriteAsync("/etc/containers/systemd/shop.network", "[Network]\n");
        await machine.WriteAsync("/etc/containers/systemd/shop.volume", "[Volume]\n");

        (await machine.RunAsync("systemctl daemon-reload && systemctl start shop && podman healthcheck run shop")).ShouldSucceed();
        (await machine.RunAsync("curl -s http://127.0.0.1:8080/")).ShouldPrint("the shop is open");
        (await machine.RunAsync("podman exec shop sh -c 'echo \"$PASSWORD\" | tee /data/note'")).ShouldPrint("a \"b\" $c\n");

        await machine.RebootAsync();

        await machine.Unit("shop").ShouldBecomeAsync("active", within: 20.Seconds());
        (await machine.RunAsync("podman exec shop cat /data/note; curl -s http://127.0.0.1:8080/")).ShouldPrint("a \"b\" $c\nthe shop is open");
    }
}
