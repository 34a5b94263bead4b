using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Files;

/// <summary>Every unit file and drop-in that is installed here.</summary>
internal static class MachineUnits
{
    private static readonly string[] roots = ["/usr/lib/systemd", "/etc/systemd", "/lib/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/share", "/opt", "/var/lib/systemd"];

    private static readonly EnumerationOptions everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static IReadOnlyList<string> All { get; } =
        [.. roots.Where(Directory.Exists).SelectMany(static root => Directory.EnumerateFiles(root, "*", everywhere)).Where(IsUnitFile).Order(StringComparer.Ordinal)];

    /// <summary>Unit files by their names, each once; not those of another manager.</summary>
    public static IReadOnlyList<string> Units { get; } =
        [.. All.Where(static path => path.Contains("/systemd/system/", StringComparison.Ordinal) && UnitName.IsValid(Path.GetFileName(path)) && new FileInfo(path).Length > 0)
            .DistinctBy(static path => Path.GetFileName(path))];

    private static bool IsUnitFile(string path)
    {
        string parent = Path.GetFileName(Path.GetDirectoryName(path)!);
        return UnitName.SuffixOf(path) is not null || path.EndsWith(".nspawn", StringComparison.Ordinal) || (path.EndsWith(".conf", StringComparison.Ordinal) && (parent.EndsWith(".d", StringComparison.Ordinal) || parent == "systemd"));
    }
}
