using System.Runtime.Versioning;
using Xunit.Sdk;

namespace UnitDsl.Lab.Tests;

/// <summary>One machine for all: none of these changes it in a way that another could see.</summary>
public sealed class ScriptTests(OneMachine one) : IClassFixture<OneMachine>
{
    [Fact]
    public async Task Output_and_exit_code_come_back()
    {
        var machine = await one.OnAsync();
        var run = await machine.RunAsync("echo out; echo err >&2; exit 3");

        Assert.Equal((3, "out\n", "err\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task What_is_left_running_holds_nothing_up()
    {
        var machine = await one.OnAsync();
        var run = await machine.RunAsync("sleep 50 & echo started", within: 10.Seconds());

        Assert.Equal("started\n", run.ShouldSucceed().Output);
    }

    [Fact]
    public async Task A_script_that_hangs_is_ended_and_the_message_tells_what_it_had_said()
    {
        var machine = await one.OnAsync();
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => machine.RunAsync("echo before; sleep 1234; echo after", within: 1.Seconds()));

        Assert.Contains("It had not ended after 1 s and was killed.", failure.Message);
        Assert.Contains("sleep 1234; echo after", failure.Message);
        Assert.Contains("--- standard output\nbefore\n", failure.Message);
        (await machine.RunAsync("pgrep -f 'sleep 123[4]'")).ShouldFail();
    }

    [Fact]
    public async Task A_failure_tells_all_that_there_is_to_know()
    {
        var machine = await one.OnAsync();
        var run = await machine.RunAsync("logger -t somebody 'the disk is on fire'; echo one; echo two >&2; exit 7");

        var failure = Assert.ThrowsAny<XunitException>(() => run.ShouldSucceed());

        Assert.StartsWith("It ended with 7, not with 0.", failure.Message);
        foreach (string part in new[] { machine.Name, "exit 7", "--- standard output\none\n", "--- standard error\ntwo\n", "the disk is on fire" })
            Assert.Contains(part, failure.Message);
    }

    [Fact]
    public async Task A_unit_that_does_not_become_what_it_should_is_described()
    {
        var machine = await one.OnAsync();
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => machine.Unit("dbus").ShouldBecomeAsync("failed", within: 0.Seconds()));

        Assert.StartsWith("ActiveState of dbus.service is 'active' after 0 s, and should be 'failed'.", failure.Message);
        Assert.Contains("D-Bus System Message Bus", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no line feed at the end")]
    [InlineData("quotes ' and \", $(things), `more`, \\ and \u00e4\u6f22\n")]
    public async Task A_file_arrives_as_written(string text)
    {
        var machine = await one.OnAsync();
        await machine.WriteAsync("/tmp/it's a \"directory\"/$(a file)", text, "600");

        Assert.Equal(text, await machine.ReadAsync("/tmp/it's a \"directory\"/$(a file)"));
        (await machine.RunAsync("stat -c '%a %U' /tmp/it*/*")).ShouldPrint("600 root");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_directory_arrives_with_its_modes()
    {
        var machine = await one.OnAsync();
        string directory = Directory.CreateTempSubdirectory("unitdsl-lab-").FullName;
        try
        {
            string program = Path.Combine(Directory.CreateDirectory(Path.Combine(directory, "usr/bin")).FullName, "greet");
            await File.WriteAllTextAsync(program, "#!/bin/sh\necho hello\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            await machine.CopyInAsync(directory, "/srv/copied");

            (await machine.RunAsync("/srv/copied/usr/bin/greet")).ShouldSucceed().And.ShouldPrint("hello");
            (await machine.RunAsync("stat -c '%a %U' /srv/copied/usr/bin/greet")).ShouldPrint("700 root");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_directory_on_a_full_disk_takes_nothing_until_there_is_room()
    {
        var machine = await one.OnAsync();
        await machine.WriteAsync("/srv/small/kept", "kept");
        await machine.ShrinkAsync("/srv/small", "64k");
        await machine.FillAsync("/srv/small");

        (await machine.RunAsync("echo more >/srv/small/more")).ShouldFail().And.ShouldComplain("No space left on device");
        Assert.Equal("kept", await machine.ReadAsync("/srv/small/kept"));

        await machine.EmptyAsync("/srv/small");
        (await machine.RunAsync("echo more >/srv/small/more")).ShouldSucceed();
    }

    [Fact]
    public async Task A_directory_that_is_read_only_is_so_for_services_too()
    {
        var machine = await one.OnAsync();
        await machine.WriteAsync("/srv/sealed/kept", "kept");
        await machine.MakeReadOnlyAsync("/srv/sealed");

        (await machine.RunAsync("touch /srv/sealed/new")).ShouldFail().And.ShouldComplain("Read-only file system");
        (await machine.RunAsync("systemd-run --quiet --wait --pipe touch /srv/sealed/new")).ShouldFail().And.ShouldComplain("Read-only file system");

        await machine.MakeWritableAsync("/srv/sealed");
        (await machine.RunAsync("touch /srv/sealed/new")).ShouldSucceed();
    }
}
