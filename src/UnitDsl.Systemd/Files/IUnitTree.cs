namespace UnitDsl.Systemd;

/// <summary>What there is below a directory of units.</summary>
public enum UnitTreeEntryKind
{
    File,
    Directory,
    Link,
}

/// <summary>One name in a directory.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is, without following links.</param>
/// <param name="Target">Where a link leads, as it stands in the link: absolute, or relative to the directory.</param>
public sealed record UnitTreeEntry(string Name, UnitTreeEntryKind Kind, string? Target = null);

/// <summary>The directories in which units are looked for. Paths are absolute, with slashes; whoever reads from a disk may put a root before them.</summary>
public interface IUnitTree
{
    /// <summary>The directories, the one that beats all others first. A directory that goes by two names stands here under both.</summary>
    IReadOnlyList<string> SearchPath { get; }

    /// <summary>What is in a directory, or in the one that a link leads to; empty when there is no such directory.</summary>
    IReadOnlyList<UnitTreeEntry> List(string directory);

    /// <summary>The content of a file, or of the one that a link leads to; null when it cannot be read.</summary>
    byte[]? Read(string path);
}
