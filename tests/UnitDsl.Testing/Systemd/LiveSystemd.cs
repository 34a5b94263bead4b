using Xunit;

namespace UnitDsl.Testing;

/// <summary>
/// Really starts units, under a manager of their own that ends with them: a systemd user instance in namespaces of its own,
/// so that neither the host's processes nor its cgroups see any of it. Needs root, and takes about a tenth of a second.
/// </summary>
public static class LiveSystemd
{
    private const string Manager = "/lib/systemd/systemd";

    // The manager takes the cgroup that it finds itself in for the root of all, and a private one can be removed afterwards.
    private const string Outer = """
        set -eu
        mount -t cgroup2 cgroup2 /mnt
        own=/mnt/unitdsl-$$
        mkdir "$own"
        (
          sh -c 'echo $PPID' > "$own/cgroup.procs"
          exec unshare -C -m -p -f --mount-proc --kill-child sh "$1/inner.sh" "$1"
        ) && status=0 || status=$?
        find "$own" -depth -type d -exec rmdir {} +
        exit $status
        """;

    // Credentials are mounted below /run by a process with a mount namespace of its own, so that has to be shared.
    // It refuses to be a user's manager as process 1, and to run where nothing has been booted. Run by root it makes
    // files inaccessible with what lies in /run/systemd, which it fills only where that is its own directory.
    private const string Inner = $"""
        set -eu
        mount -t cgroup2 cgroup2 /sys/fs/cgroup
        mount -t tmpfs tmpfs /run
        mount --make-shared /run
        mkdir -p /run/systemd/system
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root XDG_RUNTIME_DIR=/run SYSTEMD_UNIT_PATH="$1" {Manager} --user --unit=unitdsl-all.target
        exit $?
        """;

    private static readonly Lazy<string?> Hindrance = new(FindHindrance);

    public static void SkipUnlessAvailable()
    {
        if (Hindrance.Value is { } why)
            Assert.Skip(why);
    }

    /// <summary>Starts all oneshot services of a directory and returns when the last of them has ended. Their results are what they leave on disk.</summary>
    public static void RunAll(string directory)
    {
        var result = Start(directory);
        if (result.ExitCode != 0)
            Assert.Fail($"systemd ended with {result.ExitCode}.\n{result.Output}{result.Error}");
    }

    private static ToolResult Start(string directory)
    {
        string units = string.Join(' ', Directory.EnumerateFiles(directory, "*.service").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var stage = new TemporaryDirectory();
        foreach (string file in Directory.EnumerateFiles(directory, "*.service"))
            File.Copy(file, Path.Combine(stage.Path, Path.GetFileName(file)));
        stage.Write("basic.target", "[Unit]\n");
        stage.Write("shutdown.target", "[Unit]\n");
        stage.Write("unitdsl-all.target", $"[Unit]\nWants=unitdsl-end.service {units}\n");
        stage.Write("unitdsl-end.service", $"[Unit]\nAfter={units}\nSuccessAction=exit-force\n[Service]\nType=oneshot\nExecStart=/bin/true\n");
        stage.Write("inner.sh", Inner);
        return Tool.Run("timeout", ["-s", "KILL", "60", "unshare", "-m", "sh", stage.Write("outer.sh", Outer), stage.Path]);
    }

    private static string? FindHindrance()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "Starting units for real needs root.";
        if (!File.Exists(Manager) || !Tool.IsInstalled("unshare") || !Tool.IsInstalled("timeout"))
            return "systemd, unshare or timeout is not installed.";
        using var directory = new TemporaryDirectory();
        directory.Write("probe.service", $"[Service]\nType=oneshot\nExecStart=/bin/touch {directory.Path}/ran\n");
        var result = Start(directory.Path);
        return File.Exists(Path.Combine(directory.Path, "ran")) ? null : $"No systemd can be started here: {result.Error}";
    }
}
