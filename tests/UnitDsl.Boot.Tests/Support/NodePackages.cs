using System.Diagnostics;

namespace UnitDsl.Boot.Tests.Support;

/// <summary>A program's packages from the npm registry, as its lock file pins them.</summary>
public static class NodePackages
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(3);

    public static async Task InstallAsync(string directory)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var time = new CancellationTokenSource(limit);
        var output = npm.StandardOutput.ReadToEndAsync(time.Token);
        var error = npm.StandardError.ReadToEndAsync(time.Token);
        await npm.WaitForExitAsync(time.Token);
        Assert.True(npm.ExitCode == 0, $"npm ci ended with {npm.ExitCode} in {directory}\n{await output}\n{await error}");
    }
}
