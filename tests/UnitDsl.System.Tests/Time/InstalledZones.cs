using System.Collections.Concurrent;
using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Time;

/// <summary>The compiled zones of this machine, which are what systemd reads.</summary>
internal static class InstalledZones
{
    public const string Tree = "/usr/share/zoneinfo";

    private static readonly ConcurrentDictionary<string, TimeZoneRules?> read = new(StringComparer.Ordinal);

    public static void SkipUnlessAvailable()
    {
        if (!Directory.Exists(Tree))
            Assert.Skip("The time zone database is not installed.");
    }

    public static TimeZoneRules? Find(string name) => read.GetOrAdd(name, static name =>
        File.Exists(Path.Combine(Tree, name)) ? TimeZoneRules.FromFile(File.ReadAllBytes(Path.Combine(Tree, name))) : null);
}
