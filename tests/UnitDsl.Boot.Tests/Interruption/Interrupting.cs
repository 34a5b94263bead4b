using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>A site in two versions, and a call that is interrupted at a point of its own choosing.</summary>
internal static class Interrupting
{
    public static readonly Server[] Old =
    [
        new("db", 3000, "db-1") { Tier = "infrastructure" }, new("app", 3001, "app-1") { After = "db" }, new("gone", 3002, "gone-1"),
    ];

    public static readonly Server[] Fresh =
    [
        Old[0] with { Description = "Only a comment" }, Old[1] with { Text = "app-2" }, new("extra", 3003, "extra-1"),
    ];

    public static readonly string[] All = ["db", "app", "gone", "extra"];

    public static async Task<int> CountAsync(Machine machine, Deployment deployment, string command, int expected = 0)
    {
        (await machine.RunAsync($"bash /lab/fault.sh {deployment.Ops} 0 KILL {command}", 2.Minutes())).ShouldExitWith(expected);
        return int.Parse((await machine.RunAsync("wc -l </lab/points")).ShouldSucceed().Output);
    }

    public static async Task<string> InterruptAsync(Machine machine, Deployment deployment, string command, int point, string signal)
    {
        var run = await machine.RunAsync($"bash /lab/fault.sh {deployment.Ops} {point} {signal} {command}", 2.Minutes());
        var fault = await machine.RunAsync("cat /lab/fault");
        Assert.True(fault.ExitCode == 0, $"Point {point} was not reached.\n{run.Output}{run.Error}");
        return fault.Output.Trim();
    }
}
