namespace UnitDsl.Lab.Tests;

public sealed class BashVersionsTests
{
    public static TheoryData<string> All => [.. BashVersions.All];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Scripts_of_a_machine_can_be_run_by_any_of_them(string version)
    {
        string path = await BashVersions.PathAsync(version);
        await using var machine = await Machine.BootAsync(Debian.Trixie);
        await machine.WriteAsync("/usr/local/bin/tell", "#!/usr/bin/env bash\necho \"${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]}\"\n", "755");

        await machine.InstallBashAsync(version);

        Assert.True(File.Exists(path));
        Assert.Equal($"{version}\n", (await machine.RunAsync("tell")).ShouldSucceed().Output);
        (await machine.RunAsync("systemd-run --quiet --wait --pipe /usr/local/bin/tell")).ShouldSucceed().And.ShouldPrint(version);
    }
}
