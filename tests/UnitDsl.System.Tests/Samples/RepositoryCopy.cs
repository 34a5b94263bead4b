using UnitDsl.BuildTests.Support;

namespace UnitDsl.SystemTests.Samples;

/// <summary>The sources that a sample is built from, at a place of their own: nothing is shared with the repository or another copy.</summary>
public sealed class RepositoryCopy : IDisposable
{
    private const string Project = "samples/DenoGenesis";

    private static readonly string[] folders = ["src", "analyzers", Project];
    private static readonly string[] files =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "samples/Directory.Build.props", "samples/Directory.Build.targets"];

    public RepositoryCopy(string name)
    {
        Root = Path.Combine(Files.Root, name);
        foreach (var file in files.Concat(folders.SelectMany(Sources)))
            Write(file, File.ReadAllText(Path.Combine(Repository.Root, file)));
    }

    public Scratch Files { get; } = new();

    public string Root { get; }

    public string Deploy => Path.Combine(Root, Project, "bin/Debug/net10.0/deploy");

    public string Assembly => Path.Combine(Root, Project, "bin/Debug/net10.0/DenoGenesis.dll");

    public string Sites
    {
        get => File.ReadAllText(Path.Combine(Root, Project, "Sites.cs"));
        set => Write(Project + "/Sites.cs", value);
    }

    /// <summary>Builds the sample and what it needs.</summary>
    public DotNet BuildAll() => Run("build");

    /// <summary>Builds the sample alone.</summary>
    public DotNet Build(params string[] options) => Run(["build", "--no-restore", "--no-dependencies", .. options]);

    public DotNet Clean() => Run("clean", "-p:BuildProjectReferences=false");

    /// <summary>Content and date of everything in the deploy tree, directories included.</summary>
    public IReadOnlyList<string> Snapshot() =>
        [.. new DirectoryInfo(Deploy).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(new DirectoryInfo(Deploy))
            .Select(entry => $"{Path.GetRelativePath(Deploy, entry.FullName)} {entry.LastWriteTimeUtc.Ticks} {entry.UnixFileMode} {(entry is FileInfo file ? File.ReadAllText(file.FullName) : "")}")
            .Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, string> Tree() => Directory.Exists(Deploy)
        ? Directory.EnumerateFiles(Deploy, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(Deploy, file), static file => $"{new FileInfo(file).UnixFileMode}\n{Convert.ToHexString(File.ReadAllBytes(file))}")
        : [];

    public void Dispose() => Files.Dispose();

    private DotNet Run(params string[] arguments) =>
        DotNet.Run(Path.Combine(Root, Project), [.. arguments, "--nologo", $"-p:PathMap={Root}=/_"]);

    private void Write(string relative, string text) => Files.Write(Path.Combine(Path.GetFileName(Root), relative), text);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Repository.Root, file))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));
}
