using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Supervisord;

/// <summary>The configuration is read by a real supervisord, which runs what the records say.</summary>
public sealed class SupervisordTests(SupervisedMachine supervised) : IClassFixture<SupervisedMachine>
{
    [Fact]
    public async Task Words_and_variables_arrive_byte_for_byte()
    {
        var machine = await supervised.OnAsync();
        await StateAsync(machine, "hostile", "RUNNING");

        var arguments = (await machine.RunAsync("cat /tmp/seen/Hostile.*.args")).ShouldSucceed().Output.Split('\0')[..^1];
        var environment = (await machine.RunAsync("cat /tmp/seen/Hostile.*.environment")).ShouldSucceed().Output.Split('\0');

        Assert.Equal(SupervisedSite.Values, arguments);
        for (var i = 0; i < SupervisedSite.Values.Count; i++)
            Assert.Contains($"V{i}={SupervisedSite.Values[i]}", environment);
    }

    [Fact]
    public async Task It_runs_as_its_user_in_its_directory()
    {
        var machine = await supervised.OnAsync();
        await StateAsync(machine, "placed", "RUNNING");

        (await machine.RunAsync("cat /tmp/seen/Placed.*.place")).ShouldPrint("nobody /srv/work 0027");
        (await machine.RunAsync("tr '\\0' '\\n' <$(ls /tmp/seen/Placed.*.environment)")).ShouldPrint("USER=nobody").And.ShouldPrint("LOGNAME=nobody");
    }

    [Fact]
    public async Task What_fails_or_is_killed_comes_back()
    {
        var machine = await supervised.OnAsync();
        await StateAsync(machine, "kept", "RUNNING");

        (await machine.RunAsync("kill -KILL $(ctl pid kept); until [ $(ls /tmp/seen/Kept.*.args | wc -l) -ge 2 ]; do sleep 0.1; done", 10.Seconds())).ShouldSucceed();
        (await machine.RunAsync("until [ $(ls /tmp/seen/Crashing.*.args | wc -l) -ge 2 ]; do sleep 0.1; done", 10.Seconds())).ShouldSucceed();
    }

    [Fact]
    public async Task What_ends_by_itself_is_not_started_again_and_what_nobody_starts_waits()
    {
        var machine = await supervised.OnAsync();

        await StateAsync(machine, "ending", "EXITED");
        await StateAsync(machine, "idle", "STOPPED");
        (await machine.RunAsync("ls /tmp/seen/Ending.*.args | wc -l")).ShouldPrint("1");
    }

    [Fact]
    public async Task A_stop_is_the_declared_signal_and_the_declared_time()
    {
        var machine = await supervised.OnAsync();
        await StateAsync(machine, "polite", "RUNNING");
        await StateAsync(machine, "deaf", "RUNNING");

        (await machine.RunAsync("ctl stop polite && cat /tmp/seen/Polite.*.signals")).ShouldPrint("INT").And.ShouldNotPrint("TERM");
        var stop = (await machine.RunAsync("ctl stop deaf && cat /tmp/seen/Deaf.*.signals")).ShouldPrint("TERM");
        Assert.InRange(stop.Took.TotalSeconds, 1.5, 6);
    }

    [Fact]
    public async Task Numbered_instances_are_processes_of_one_program_and_others_are_programs()
    {
        var machine = await supervised.OnAsync();
        foreach (string process in (string[])["numbered:numbered_1", "numbered:numbered_2", "named-default", "named-emails", "gapped-3001:gapped-3001_3001", "gapped-3001:gapped-3001_3002", "gapped-3005:gapped-3005_3005", "owned-1", "owned-2"])
            await StateAsync(machine, process, "RUNNING");

        var arguments = (await machine.RunAsync("cat /tmp/seen/N*.args /tmp/seen/Gapped.*.args | tr '\\0' '\\n'")).ShouldSucceed();
        foreach (string name in (string[])["1", "2", "default", "emails", "3001", "3002", "3005"])
            arguments.ShouldPrint("n" + name + "\n");
        var environment = (await machine.RunAsync("cat /tmp/seen/N*.environment | tr '\\0' '\\n'")).ShouldSucceed();
        environment.ShouldPrint("WHICH=which1\n").And.ShouldPrint("WHICH=which2\n").And.ShouldPrint("WHICH=emails\n");
        (await machine.RunAsync("cat /tmp/seen/Numbered.*.place")).ShouldPrint("/srv/1 ").And.ShouldPrint("/srv/2 ");
        (await machine.RunAsync("cat /tmp/seen/Owned.*.place")).ShouldPrint("worker1 ").And.ShouldPrint("worker2 ");
    }

    [Fact]
    public void What_it_has_no_word_for_stands_in_the_file()
    {
        var kept = SupervisedMachine.Text[SupervisedMachine.Text.IndexOf("; kept.service:", StringComparison.Ordinal)..];

        Assert.Contains("; Not here: RestartSec= (it waits one second after the first failed start, two after the second, and so on)\n", kept, StringComparison.Ordinal);
        Assert.Matches("; Not here: (PrivateTmp= ProtectSystem=|ProtectSystem= PrivateTmp=)\n", kept);
    }

    private static async Task StateAsync(Machine machine, string program, string state) =>
        (await machine.RunAsync($"until ctl status {program} | grep -q {state}; do sleep 0.1; done", 15.Seconds())).ShouldSucceed();
}
