using System.IO.Enumeration;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Checking;

/// <summary>Directories of units on the disk, perhaps below a root other than the machine's own.</summary>
internal sealed class DiskUnitTree(IReadOnlyList<string> searchPath, string root = "") : IUnitTree
{
    /// <summary>Where systemd looks for the units of a machine, what beats all others first.</summary>
    public static readonly IReadOnlyList<string> SystemPath =
    [
        "/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient", "/run/systemd/generator.early", "/etc/systemd/system", "/etc/systemd/system.attached",
        "/run/systemd/system", "/run/systemd/system.attached", "/run/systemd/generator", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/run/systemd/generator.late",
    ];

    /// <summary>Where each user's manager looks, as far as it is the same for all of them.</summary>
    public static readonly IReadOnlyList<string> UserPath =
    [
        "/etc/systemd/user", "/run/systemd/user", "/usr/local/share/systemd/user", "/usr/share/systemd/user", "/usr/local/lib/systemd/user", "/usr/lib/systemd/user",
    ];

    public IReadOnlyList<string> SearchPath => searchPath;

    public IReadOnlyList<UnitTreeEntry> List(string directory)
    {
        try
        {
            return [.. new FileSystemEnumerable<UnitTreeEntry>(root + directory, Entry)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Resolve(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // What a directory tells by itself is enough for all but links.
    private static UnitTreeEntry Entry(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0 && entry.ToFileSystemInfo().LinkTarget is { } target)
            return new UnitTreeEntry(name, UnitTreeEntryKind.Link, target);
        return new UnitTreeEntry(name, entry.IsDirectory ? UnitTreeEntryKind.Directory : UnitTreeEntryKind.File);
    }

    // Below another root an absolute link means a file of that root.
    private string Resolve(string path)
    {
        for (var hops = 0; root.Length > 0 && hops < 32 && new FileInfo(root + path).LinkTarget is { } target; hops++)
            path = target.StartsWith('/') ? target : Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        return root + path;
    }
}
