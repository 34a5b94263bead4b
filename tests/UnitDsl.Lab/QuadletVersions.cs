using Xunit;

namespace UnitDsl.Lab;

/// <summary>Podman's generators of several releases. They read files and print, so they run anywhere.</summary>
public static class QuadletVersions
{
    /// <summary>That of Debian 13.</summary>
    public const string Default = "5.4";

    /// <summary>The newest one that there is.</summary>
    public const string Newest = "newest";

    /// <summary>The program on the host, fetched at the first use; null where a release that still moves cannot be had.</summary>
    public static async Task<string?> PathAsync(string version)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            Assert.Skip("Fetching a package of another release needs root on Linux.");
        var fetched = await HostCommand.RunAsync("bash", [Path.Combine(Host.Scripts, "released.sh"), "quadlet", version], 5.Minutes()).ConfigureAwait(false);
        if (fetched.ExitCode == 0)
            return fetched.OutputText.Trim();

        Host.RequireToMake("apt-get", "dpkg-deb");
        if (version != Newest)
            Assert.Fail($"There is no quadlet {version}.\n{fetched.ErrorText}");
        return null;
    }
}
