using System.Diagnostics;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Support;

/// <summary>A program of node's with its packages from the registry, as its lock file pins them; put together at the first question, and once for all machines.</summary>
public sealed class NodeProject
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(3);

    private readonly Lazy<Task<string>> made;

    /// <param name="source">The folder of the test's own that its files lie in.</param>
    /// <param name="pages">Where its scripts belong.</param>
    /// <param name="build">What is done once the packages are there.</param>
    public NodeProject(string source, string pages = "", Func<string, Task>? build = null) => made = new Lazy<Task<string>>(() => MakeAsync(source, pages, build));

    public async Task BringAsync(Machine machine, string target) => await machine.CopyInAsync(await made.Value, target);

    /// <summary>Runs one of node's own tools there, and waits for its end.</summary>
    public static async Task RunAsync(string directory, string program, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NEXT_TELEMETRY_DISABLED"] = "1" },
        })!;
        using var time = new CancellationTokenSource(limit);
        var output = tool.StandardOutput.ReadToEndAsync(time.Token);
        var error = tool.StandardError.ReadToEndAsync(time.Token);
        await tool.WaitForExitAsync(time.Token);
        Assert.True(tool.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {tool.ExitCode} in {directory}\n{await output}\n{await error}");
    }

    private static async Task<string> MakeAsync(string source, string pages, Func<string, Task>? build)
    {
        var directory = Directory.CreateTempSubdirectory("unitdsl-node-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(Path.Combine(directory, pages));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, source)))
            File.Copy(file, Path.Combine(directory, file.EndsWith(".js", StringComparison.Ordinal) ? pages : "", Path.GetFileName(file)));
        await RunAsync(directory, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        if (build is not null)
            await build(directory);
        return directory;
    }
}
