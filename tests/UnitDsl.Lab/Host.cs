using Xunit;

namespace UnitDsl.Lab;

/// <summary>Whether machines can be booted here, and where they are kept.</summary>
public static class Host
{
    private static readonly string[] tools = ["systemd-nspawn", "nsenter", "unshare", "setsid", "setpriv", "mount", "flock", "bash", "tar"];

    private static readonly Lazy<string?> hindrance = new(FindHindrance);

    /// <summary>Where the roots are kept from run to run.</summary>
    public static string Cache { get; } =
        Environment.GetEnvironmentVariable("UNITDSL_LAB") is { Length: > 0 } chosen ? chosen : "/var/cache/unitdsl-lab";

    internal static string Scripts { get; } = Path.Combine(AppContext.BaseDirectory, "Lab", "Scripts");

    /// <summary>Skips the test, with the reason, where no machine can be booted.</summary>
    public static void Require()
    {
        if (hindrance.Value is { } why)
            Assert.Skip(why);
    }

    private static string? FindHindrance()
    {
        if (!OperatingSystem.IsLinux())
            return "Machines are booted on Linux only.";
        if (!Environment.IsPrivilegedProcess)
            return "Booting a machine needs root.";
        var missing = tools.Where(static tool => !IsInstalled(tool)).ToList();
        if (missing.Count > 0)
            return $"Booting a machine needs {string.Join(", ", missing)}.";
        // Root of a container that may not mount is no root.
        var mounting = HostCommand.RunAsync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], 10.Seconds()).GetAwaiter().GetResult();
        return mounting.ExitCode == 0 ? null : $"Booting a machine needs leave to mount: {mounting.ErrorText.Trim()}";
    }

    private static bool IsInstalled(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Any(directory => File.Exists(Path.Combine(directory, tool)));
}
