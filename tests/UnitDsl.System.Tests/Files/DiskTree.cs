using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Files;

/// <summary>Units as they lie on the disk.</summary>
internal sealed class DiskTree(params string[] directories) : IUnitTree
{
    public IReadOnlyList<string> SearchPath { get; } = directories;

    public IReadOnlyList<UnitTreeEntry> List(string directory) => !Directory.Exists(directory) ? [] : [.. new DirectoryInfo(directory).EnumerateFileSystemInfos().Select(static info =>
        info.LinkTarget is { } target ? new UnitTreeEntry(info.Name, UnitTreeEntryKind.Link, target)
        : new UnitTreeEntry(info.Name, info is DirectoryInfo ? UnitTreeEntryKind.Directory : UnitTreeEntryKind.File))];

    public byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
