using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>Where paths lie, and what a service can do there.</summary>
internal static class PathPlaces
{
    private static readonly (string Directive, string Root)[] ownDirectories =
        [("StateDirectory", "/var/lib/"), ("CacheDirectory", "/var/cache/"), ("LogsDirectory", "/var/log/"), ("RuntimeDirectory", "/run/")];

    /// <summary>The path is the directory, or lies in it.</summary>
    public static bool IsBelow(string path, string directory)
    {
        var root = directory.TrimEnd('/');
        return root.Length == 0
            ? path.StartsWith("/", StringComparison.Ordinal)
            : path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/');
    }

    /// <summary>The paths of a list, without the prefixes of each.</summary>
    public static IEnumerable<Said> Paths(UnitFacts unit, string directive) =>
        unit.Items(directive).Select(static item => item with { Text = item.Text.TrimStart('-', '+').Split(':')[0] });

    /// <summary>The directory by which the service may change the path, and the setting that lets it; null where it may not, or where that cannot be known.</summary>
    public static (string Directory, string Why)? Writable(UnitFacts unit, string user, string path)
    {
        if (Paths(unit, "ReadOnlyPaths").Any(closed => IsBelow(path, closed.Text)) || Paths(unit, "InaccessiblePaths").Any(closed => IsBelow(path, closed.Text)) || Paths(unit, "BindReadOnlyPaths").Any(bound => IsBelow(path, bound.Text)))
            return null;

        foreach (var (directive, root) in ownDirectories)
        {
            foreach (var directory in unit.Items(directive))
            {
                if (IsBelow(path, root + directory.Text.Split(':')[0]))
                    return (root + directory.Text.Split(':')[0], $"its {directive}=");
            }
        }

        foreach (var writable in Paths(unit, "ReadWritePaths"))
        {
            // That a path is not closed makes nobody its owner: only narrow ones are opened for the sake of writing there.
            if (writable.Text.Count(static c => c == '/') > 1 && IsBelow(path, writable.Text))
                return (writable.Text, "ReadWritePaths=");
        }

        var home = "/home/" + user;
        return IsBelow(path, home) && unit.Text("ProtectSystem") != "strict" && unit.Text("ProtectHome") is not ("read-only" or "tmpfs") && !unit.IsOn("DynamicUser")
            ? (home, "its own home")
            : null;
    }
}
