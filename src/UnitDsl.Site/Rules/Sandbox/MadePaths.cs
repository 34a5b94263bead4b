using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>The directories that the units of a site have systemd make.</summary>
internal sealed class MadePaths(SiteFacts site)
{
    private static readonly (string Parent, string Directive)[] places =
        [("/var/lib/", "StateDirectory"), ("/var/cache/", "CacheDirectory"), ("/var/log/", "LogsDirectory"), ("/run/", "RuntimeDirectory")];

    // What every machine has below them, or what others are in charge of.
    private static readonly HashSet<string> common = new(StringComparer.Ordinal)
    {
        "/run/lock", "/run/user", "/run/systemd", "/run/dbus", "/run/credentials", "/run/udev", "/run/log", "/var/lib/systemd", "/var/lib/private", "/var/log/journal", "/var/log/private", "/var/cache/private",
    };

    private readonly HashSet<string> made = new(site.Units.SelectMany(static unit => unit.MadeDirectories()), StringComparer.Ordinal);

    /// <summary>The directive that would make a path, and what it would say; null where a path is nothing of that kind.</summary>
    public static (string Directive, string Name)? Place(string path)
    {
        foreach (var (parent, directive) in places)
        {
            if (path.Length > parent.Length && path.StartsWith(parent, StringComparison.Ordinal) && path.IndexOf('.') < 0 && path.IndexOf(' ') < 0 && path.IndexOf('%') < 0)
                return common.Contains(path) || common.Any(known => UnitPaths.IsBelow(path, known)) ? null : (directive, path.Substring(parent.Length));
        }

        return null;
    }

    /// <summary>Whether one of them is this path, lies above it or below it: what is above can bring it along.</summary>
    public bool Has(string path)
    {
        for (var at = path; at.Length > 1; at = at.Substring(0, Math.Max(at.LastIndexOf('/'), 0)))
        {
            if (made.Contains(at))
                return true;
        }

        return made.Any(directory => UnitPaths.IsBelow(directory, path));
    }
}
