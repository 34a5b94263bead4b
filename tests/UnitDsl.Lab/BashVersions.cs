using Xunit;

namespace UnitDsl.Lab;

/// <summary>Shells of several releases, that run on the host and on any machine.</summary>
public static class BashVersions
{
    /// <summary>What there is, e.g. 5.1.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Host.Scripts, "..", "Layers", "bash.releases"))
            .Where(static line => !line.StartsWith('#'))
            .Select(static line => line.Split(' ')[0]),
    ];

    /// <summary>The program on the host, fetched at the first use.</summary>
    public static async Task<string> PathAsync(string version)
    {
        Host.Require();
        var fetched = await HostCommand.RunAsync("bash", [Path.Combine(Host.Scripts, "released.sh"), "bash", version], 5.Minutes()).ConfigureAwait(false);
        if (fetched.ExitCode != 0)
        {
            Host.RequireToMake("apt-get", "dpkg-deb");
            Assert.Fail($"There is no bash {version}.\n{fetched.ErrorText}");
        }

        return fetched.OutputText.Trim();
    }
}
