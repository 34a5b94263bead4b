namespace UnitDsl.Systemd;

/// <summary>Paths, lists of them, and what is mounted on them.</summary>
internal static class PathGrammars
{
    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("path", new PathGrammar()),
        ("path-glob", new PathGrammar()),
        ("path-list", new PathListGrammar()),
        ("working-directory", new WorkingDirectoryGrammar()),
        ("relative-directory-list", new DirectoryListGrammar()),
        ("bind-path-list", new BindPathListGrammar()),
        ("tmpfs-list", new TemporaryMountListGrammar()),
        ("mount-image-list", new MountImageListGrammar()),
        ("mount-source", new MountSourceGrammar()),
    ];
}
