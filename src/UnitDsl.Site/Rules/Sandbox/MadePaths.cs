using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>The directories that the units of a site have systemd make.</summary>
internal sealed class MadePaths
{
    private static readonly (string Parent, string Directive)[] places =
        [("/var/lib/", "StateDirectory"), ("/var/cache/", "CacheDirectory"), ("/var/log/", "LogsDirectory"), ("/run/", "RuntimeDirectory")];

    // What every machine has below them, or what others are in charge of.
    private static readonly HashSet<string> common = new(StringComparer.Ordinal)
    {
        "/run/lock", "/run/user", "/run/systemd", "/run/dbus", "/run/credentials", "/run/udev", "/run/log", "/var/lib/systemd", "/var/lib/private", "/var/log/journal", "/var/log/private", "/var/cache/private",
    };

    // Each with the one unit that makes it, or null where several do; and what lies above them.
    private readonly Dictionary<string, UnitFacts?> made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitFacts?> above = new(StringComparer.Ordinal);

    public MadePaths(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            foreach (var path in unit.MadeDirectories())
            {
                Add(made, path, unit);
                for (var at = Parent(path); at.Length > 1; at = Parent(at))
                    Add(above, at, unit);
            }
        }
    }

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
    /// <param name="path">The path.</param>
    /// <param name="except">A unit that does not count.</param>
    public bool Has(string path, UnitFacts? except = null)
    {
        for (var at = path; at.Length > 1; at = Parent(at))
        {
            if (IsIn(made, at, except))
                return true;
        }

        return IsIn(above, path, except);
    }

    private static bool IsIn(Dictionary<string, UnitFacts?> paths, string path, UnitFacts? except) => paths.TryGetValue(path, out var maker) && (maker is null || maker != except);

    private static void Add(Dictionary<string, UnitFacts?> paths, string path, UnitFacts unit) => paths[path] = paths.TryGetValue(path, out var known) && known != unit ? null : unit;

    private static string Parent(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));
}
