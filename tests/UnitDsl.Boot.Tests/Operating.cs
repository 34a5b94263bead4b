using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>What the tests do again and again on a machine.</summary>
internal static class Operating
{
    /// <summary>A machine with these deploy trees, and with what judges it.</summary>
    public static async Task<Machine> BootAsync(Debian debian, params Deployment[] deployments)
    {
        var machine = await Machine.BootAsync(debian);
        foreach (string script in (string[])["fault.sh", "judge.sh"])
            await machine.WriteAsync($"/lab/{script}", await File.ReadAllTextAsync(Deployment.Script(script)), "755");
        foreach (var deployment in deployments)
            await deployment.CopyToAsync(machine);
        return machine;
    }

    public static Task<Run> OpsAsync(this Machine machine, Deployment deployment, string command) =>
        machine.RunAsync($"{deployment.Ops} {command}", 2.Minutes());

    /// <summary>Wholly old or wholly new, healthy, and nothing is left of what was interrupted.</summary>
    public static async Task ShouldBeWholeAsync(this Machine machine, string context, params string[] servers)
    {
        var judged = await machine.RunAsync($"bash /lab/judge.sh {string.Join(' ', servers)}");
        Assert.True(judged.Output.Length == 0, $"{context}:\n{judged.Output}{judged.Error}");
    }

    /// <summary>What tells one run of a unit from the next.</summary>
    public static Task<string> InvocationsAsync(this Machine machine, params string[] servers) =>
        machine.InvocationsOfAsync([.. servers.Select(static name => $"{name}.service")]);

    public static async Task<string> InvocationsOfAsync(this Machine machine, params string[] units) =>
        (await machine.RunAsync($"systemctl show --value -p InvocationID -- {string.Join(' ', units)}")).ShouldSucceed().Output;

    /// <summary>The number of the installed generation; empty when nothing is installed.</summary>
    public static async Task<string> GenerationAsync(this Machine machine) =>
        (await machine.RunAsync("basename -- \"$(readlink /var/lib/unitdsl/demo/current)\"")).Output.Trim();
}
