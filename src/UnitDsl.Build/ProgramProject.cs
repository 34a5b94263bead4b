using System.Xml;
using System.Xml.Linq;

namespace UnitDsl.Build;

/// <summary>A project file, as far as its text tells; nothing is evaluated.</summary>
internal sealed class ProgramProject
{
    private static readonly string[] programSdks = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker"];
    private static readonly string[] skipped = ["bin", "obj", "node_modules", "wwwroot"];

    private readonly XElement root;
    private readonly string directory;

    private ProgramProject(string path, XElement root)
    {
        Path = path;
        this.root = root;
        directory = System.IO.Path.GetDirectoryName(path)!;
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var written = Property("AssemblyName")?.Replace("$(MSBuildProjectName)", name);
        IsNameCertain = written is null ? !IsNamedFromAbove() : written.IndexOf("$(", StringComparison.Ordinal) < 0;
        AssemblyName = written is not null && IsNameCertain ? written : name;
    }

    public string Path { get; }

    /// <summary>What the published program is called.</summary>
    public string AssemblyName { get; }

    /// <summary>Whether the text alone tells that name.</summary>
    public bool IsNameCertain { get; }

    public string? Frameworks => Property("TargetFrameworks");

    public bool IsWeb => Sdks.Contains("Microsoft.NET.Sdk.Web", StringComparer.OrdinalIgnoreCase);

    /// <summary>It is published with a program of its own, as all are that do not ask for none.</summary>
    public bool HasHost => !string.Equals(Property("UseAppHost"), "false", StringComparison.OrdinalIgnoreCase);

    public bool IsProgram => Property("OutputType") is { } type
        ? type.Equals("Exe", StringComparison.OrdinalIgnoreCase) || type.Equals("WinExe", StringComparison.OrdinalIgnoreCase)
        : Sdks.Intersect(programSdks, StringComparer.OrdinalIgnoreCase).Any();

    private IEnumerable<string> Sdks => ((string?)root.Attribute("Sdk") ?? "").Split(';').Select(static sdk => sdk.Split('/')[0].Trim())
        .Concat(root.Elements().Where(static element => element.Name.LocalName == "Sdk").Select(static element => (string?)element.Attribute("Name") ?? ""));

    /// <summary>Null where the file is no project.</summary>
    public static ProgramProject? Read(string path)
    {
        try
        {
            return XDocument.Load(path).Root is { Name.LocalName: "Project" } root ? new ProgramProject(path, root) : null;
        }
        catch (Exception failure) when (failure is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The project, and those it refers to, however far.</summary>
    public IReadOnlyList<ProgramProject> Closure()
    {
        var all = new List<ProgramProject> { this };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Path };
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var reference in all[i].References())
            {
                if (seen.Add(reference) && File.Exists(reference) && Read(reference) is { } project)
                    all.Add(project);
            }
        }

        return all;
    }

    public IEnumerable<string> Settings() =>
        Directory.EnumerateFiles(directory, "appsettings*.json").Concat([System.IO.Path.Combine(directory, "Properties", "launchSettings.json")]).Where(File.Exists);

    public IEnumerable<string> Sources() => Sources(directory);

    private static IEnumerable<string> Sources(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*.cs"))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(directory))
        {
            // A project inside the directory of another one is one of its own.
            var name = System.IO.Path.GetFileName(child);
            if (name.StartsWith(".", StringComparison.Ordinal) || skipped.Contains(name, StringComparer.OrdinalIgnoreCase) || Directory.EnumerateFiles(child, "*.*proj").Any())
                continue;
            foreach (var file in Sources(child))
                yield return file;
        }
    }

    private IEnumerable<string> References() => root.Descendants()
        .Where(static element => element.Name.LocalName == "ProjectReference")
        .Select(static element => (string?)element.Attribute("Include") ?? "")
        .Where(static path => path.Length > 0 && path.IndexOfAny(['$', '*', ';']) < 0)
        .Select(path => System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, path.Replace('\\', '/'))));

    private string? Property(string name) => root.Elements()
        .Where(static element => element.Name.LocalName == "PropertyGroup")
        .SelectMany(static group => group.Elements())
        .LastOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private bool IsNamedFromAbove() => Above("Directory.Build.props") || Above("Directory.Build.targets");

    private bool Above(string file)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            var path = System.IO.Path.Combine(at.FullName, file);
            if (File.Exists(path))
                return File.ReadAllText(path) is var text && (text.IndexOf("AssemblyName>", StringComparison.Ordinal) >= 0 || text.IndexOf("<Import", StringComparison.Ordinal) >= 0);
        }

        return false;
    }
}
