namespace UnitDsl.Lab.Tests;

public sealed class LifeTests
{
    private const string Notes = """
        [Service]
        Type=oneshot
        RemainAfterExit=yes
        ExecStart=/bin/sh -c 'echo started >>/var/notes; sync'
        ExecStop=/bin/sh -c 'echo stopped >>/var/notes'
        [Install]
        WantedBy=multi-user.target
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_reboot_stops_in_order_and_keeps_files_and_journal(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/etc/systemd/system/notes.service", Notes);
        (await machine.RunAsync("systemctl enable --now notes")).ShouldSucceed();
        string boot = await machine.ReadAsync("/proc/1/stat");

        await machine.RebootAsync();

        Assert.NotEqual(boot, await machine.ReadAsync("/proc/1/stat"));
        Assert.Equal("started\nstopped\nstarted\n", await machine.ReadAsync("/var/notes"));
        (await machine.RunAsync("journalctl --list-boots --quiet | grep -c -- ' [-0-9]* '")).ShouldPrint("2");
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_power_cut_stops_nothing_in_order_and_keeps_what_was_synced(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/etc/systemd/system/notes.service", Notes);
        (await machine.RunAsync("systemctl enable --now notes")).ShouldSucceed();

        await machine.CutPowerAsync();
        Assert.False(machine.IsOn);
        await machine.StartAsync();

        Assert.Equal("started\nstarted\n", await machine.ReadAsync("/var/notes"));
    }

    [Fact]
    public async Task What_is_changed_while_it_is_off_is_there_after_the_boot()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm);
        await machine.WriteAsync("/etc/note", "before");

        await machine.PowerOffAsync();
        await File.WriteAllTextAsync(Path.Combine(machine.Written, "etc/note"), "while it was off");
        await machine.StartAsync();

        Assert.Equal("while it was off", await machine.ReadAsync("/etc/note"));
    }

    [Fact]
    public async Task A_machine_with_a_unit_that_hangs_can_be_used_before_it_has_booted()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm);
        await machine.WriteAsync("/etc/systemd/system/hangs.service", "[Service]\nType=notify\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n");
        (await machine.RunAsync("systemctl enable hangs")).ShouldSucceed();

        await machine.RebootAsync(until: "basic.target");

        await machine.Unit("hangs").ShouldBecomeAsync("activating", within: 10.Seconds());
    }
}
