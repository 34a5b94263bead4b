using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests;

/// <summary>The systemd of this machine, which is the judge.</summary>
internal static partial class InstalledSystemd
{
    private static readonly Lazy<int> release = new(static () =>
        int.Parse(Version().Match(Tool.Run("systemd-analyze", ["--version"]).Output).Groups[1].Value));

    /// <summary>Its release; the test is skipped where there is none, or one that nobody compared our answers with.</summary>
    public static int Release()
    {
        SystemdOracle.SkipUnlessAvailable();
        if (release.Value != Systemd.ValueContext.OldestRelease)
            Assert.Skip($"systemd {release.Value} is installed; the answers were compared with {Systemd.ValueContext.OldestRelease}.");
        return release.Value;
    }

    [GeneratedRegex(@"systemd (\d+)")]
    private static partial Regex Version();
}
