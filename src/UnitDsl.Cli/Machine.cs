using UnitDsl.Systemd;

namespace UnitDsl.Cli;

/// <summary>What is asked of the machine: its time and its time zones.</summary>
internal static class Machine
{
    private const string Zones = "/usr/share/zoneinfo/";

    /// <summary>Microseconds since the epoch.</summary>
    public static ulong Now => (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The zone that <c>TZ</c> names, else the machine's own.</summary>
    public static TimeZoneRules LocalZone()
    {
        var name = Environment.GetEnvironmentVariable("TZ")?.TrimStart(':');
        if (name is { Length: 0 })
            return TimeZoneRules.Utc;
        if (name is not null)
            return Zone(name) ?? TimeZoneRules.FromRule(name) ?? TimeZoneRules.Utc;
        return Read("/etc/localtime") ?? TimeZoneRules.Utc;
    }

    /// <summary>A zone by its name: with all its past where the machine knows it, else by the rules of today. Null for none.</summary>
    public static TimeZoneRules? Zone(string name) =>
        (TimeZoneCatalogue.Contains(name) ? Read(Zones + name) : null) ?? TimeZoneCatalogue.Find(name);

    private static TimeZoneRules? Read(string path)
    {
        try
        {
            return TimeZoneRules.FromFile(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
