using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests;

/// <summary>
/// The systemd that is the judge: that of this machine, or that of another root directory, which <c>UNITDSL_SYSTEMD_ROOT</c>
/// names (made by debootstrap, for example; its programs are run by chroot).
/// </summary>
internal static partial class InstalledSystemd
{
    private static readonly int[] compared = [ValueContext.OldestRelease, 257];

    private static readonly string? otherRoot =
        Environment.GetEnvironmentVariable("UNITDSL_SYSTEMD_ROOT") is { Length: > 0 } root ? root.TrimEnd('/') : null;

    private static readonly Lazy<int> release = new(static () => int.Parse(Version().Match(Run("systemd-analyze", ["--version"]).Output).Groups[1].Value));

    /// <summary>The release that is asked about: also known where no systemd is installed.</summary>
    public static int Expected => otherRoot is null ? ValueContext.OldestRelease : release.Value;

    /// <summary>Its release; the test is skipped where there is none, or one that nobody compared our answers with.</summary>
    public static int Release()
    {
        if (otherRoot is null)
            SystemdOracle.SkipUnlessAvailable();
        if (!compared.Contains(release.Value))
            Assert.Skip($"systemd {release.Value} is installed; the answers were compared with {string.Join(" and ", compared)}.");
        return release.Value;
    }

    /// <summary>As <see cref="Release"/>, where only the oldest release was compared.</summary>
    public static void RequireOldest()
    {
        if (Release() != ValueContext.OldestRelease)
            Assert.Skip($"Only the answers of systemd {ValueContext.OldestRelease} are given here.");
    }

    /// <summary>A directory that it can see.</summary>
    public static TemporaryDirectory Stage() => new(otherRoot);

    /// <summary>A directory that it can see, in memory where there is such a place.</summary>
    public static string Memory => Directory.Exists(otherRoot + "/dev/shm") ? otherRoot + "/dev/shm" : otherRoot is null ? Path.GetTempPath() : otherRoot + "/tmp";

    /// <summary>What it calls a directory or a file that was staged.</summary>
    public static string Seen(string path) => otherRoot is null ? path : path[otherRoot.Length..];

    public static ToolResult Run(string name, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        otherRoot is null ? Tool.Run(name, arguments, environment) : Tool.Run("chroot", [otherRoot, name, .. arguments], environment);

    [GeneratedRegex(@"systemd (\d+)")]
    private static partial Regex Version();
}
