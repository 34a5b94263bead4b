using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

/// <summary>What a unit has to do with others, one line each, in a form in which systemd's answer and ours can be compared.</summary>
internal static partial class LoadedUnit
{
    private static readonly (DependencyOrigins Origin, string Word)[] words =
    [
        (DependencyOrigins.File, "file"), (DependencyOrigins.Implicit, "implicit"), (DependencyOrigins.Default, "default"),
        (DependencyOrigins.MountFile, "mount-file"), (DependencyOrigins.SliceProperty, "slice-property"),
    ];

    /// <summary>As systemd loaded it.</summary>
    public static SortedSet<string> Seen(UnitDump dump)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match match in Line().Matches(dump.Text))
        {
            var masks = match.Groups[3].Value.Split(' ');
            foreach (var side in new[] { "origin-", "destination-" })
            {
                var mine = masks.Where(mask => mask.StartsWith(side, StringComparison.Ordinal)).Select(mask => mask[side.Length..]).ToList();
                if (mine.Count > 0)
                    lines.Add(Write(match.Groups[1].Value, match.Groups[2].Value, dump.Name, side, mine));
            }
        }

        return lines;
    }

    /// <summary>As we say it is; of what others say of it only what units say that systemd loaded as well.</summary>
    public static SortedSet<string> Ours(UnitGraph graph, string unit)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var dependency in graph.Dependencies(unit))
            lines.Add(Write(dependency.Kind.ToString(), dependency.To, unit, "origin-", Words(dependency.Origins)));
        foreach (var (other, origins) in graph.References(unit))
            lines.Add(Write("References", other, unit, "origin-", Words(origins)));
        foreach (var path in graph.MountPaths(unit).GroupBy(static path => path.Path))
            lines.Add(Write("RequiresMountsFor", path.Key, unit, "origin-", Words(path.Aggregate(DependencyOrigins.None, static (all, one) => all | one.Origins))));
        foreach (var dependent in graph.Dependents(unit).Where(static dependent => dependent.Kind != DependencyKind.JoinsNamespaceOf))
            lines.Add(Write(dependent.Kind.Inverse().ToString(), dependent.From, unit, "destination-", Words(dependent.Origins)));
        foreach (var referring in graph.Dependents(unit).GroupBy(static dependent => dependent.From))
            lines.Add(Write("ReferencedBy", referring.Key, unit, "destination-", Words(referring.Aggregate(DependencyOrigins.None, static (all, one) => all | one.Origins))));
        return lines;
    }

    private static IEnumerable<string> Words(DependencyOrigins origins) => words.Where(word => origins.HasFlag(word.Origin)).Select(static word => word.Word);

    // Whether a mount or what needs it was loaded first decides under which name it is told why, and that is the machine's affair.
    private static string Write(string kind, string other, string unit, string side, IEnumerable<string> origins)
    {
        var mount = side == "origin-" ? other : unit;
        var isByPath = mount.EndsWith(".mount", StringComparison.Ordinal) && kind is "After" or "Requires" or "References" or "Before" or "RequiredBy" or "ReferencedBy";
        var told = origins.Select(origin => isByPath && (origin is "path" or "file" or "implicit") ? "path" : origin).ToList();
        if (told.Contains("path"))
            told.Remove("default");
        return $"{kind}: {MachineId().Replace(other, "0123456789abcdef0123456789abcdef")} ({side}{string.Join(' ', told.Distinct().Order(StringComparer.Ordinal))})";
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex MachineId();

    [GeneratedRegex(@"^\t+(\w+): (\S+) \(((?:origin|destination)-[^)]*)\)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
