using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace UnitDsl.Build;

/// <summary>
/// Finds the projects of the programs that services run, those that the site refers to and those that a <c>[Project("…")]</c> names, and hands
/// their files to the compiler: an analyzer may not read any that it was not given.
/// </summary>
public sealed class FindPrograms : Microsoft.Build.Utilities.Task
{
    // A light look at the text: what it finds too much of is a few files that nobody asks for.
    private static readonly Regex named = new(@"\bProject(?:Attribute)?\s*\(\s*@?""(?<path>[^""\r\n]+)""", RegexOptions.CultureInvariant);

    /// <summary>Full path of the site's project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The projects that the site refers to.</summary>
    public ITaskItem[] ProjectReferences { get; set; } = [];

    /// <summary>The site's sources.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The files of the programs, each with the program it is of.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <summary>What sources name and is not there.</summary>
    [Output]
    public string Missing { get; private set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var site = new ProjectPaths(ProjectFile);
        var files = new Dictionary<string, ProgramFile>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var (key, path, isReferenced) in Programs(site))
        {
            if (!File.Exists(path))
                missing.Add(key);
            else if (ProgramProject.Read(path) is { } project && (project.IsProgram || !isReferenced))
                Add(files, key, project, isReferenced);
        }

        Files = [.. files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(static file => file.ToItem())];
        Missing = string.Join("|", missing.Distinct(StringComparer.Ordinal).Select(ProgramFile.Escape));
        return true;
    }

    private IEnumerable<(string Key, string Path, bool IsReferenced)> Programs(ProjectPaths site)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in ProjectReferences)
        {
            var path = site.Absolute(reference.ItemSpec);
            var key = RelativePath.Between(site.Directory, path);
            if (reference.GetMetadata("OutputItemType") != "Analyzer" && File.Exists(path) && seen.Add(key))
                yield return (key, path, true);
        }

        foreach (var source in Sources)
        {
            foreach (var written in Named(site.Absolute(source.ItemSpec)))
            {
                var key = RelativePath.Normalize(written.Replace(@"\\", "/"));
                if (key.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && key.IndexOf('{') < 0 && seen.Add(key))
                    yield return (key, site.Absolute(key), false);
            }
        }
    }

    private static IEnumerable<string> Named(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The compiler says better what is wrong with a source that cannot be read.
            return [];
        }

        return text.IndexOf("Project", StringComparison.Ordinal) < 0 ? [] : named.Matches(text).Cast<Match>().Select(static match => match.Groups["path"].Value);
    }

    private void Add(Dictionary<string, ProgramFile> files, string key, ProgramProject project, bool isReferenced)
    {
        var traits = new[] { project.IsWeb ? "web" : "", project.HasHost ? "" : "hostless", isReferenced ? "referenced" : "" }.Where(static trait => trait.Length > 0);
        var carrier = FileAt(files, project.Path, key);
        carrier.AssemblyName = (project.IsNameCertain ? null : AskForName(project)) ?? project.AssemblyName;
        carrier.Traits = string.Join(" ", traits);

        foreach (var file in project.Settings())
            FileAt(files, file, key);

        // What the program's own libraries do, such as mapping a health check, the program does.
        foreach (var part in project.Closure().Where(part => part.Path != ProjectFile))
        {
            foreach (var file in part.Sources())
                FileAt(files, file, key);
        }
    }

    private static ProgramFile FileAt(Dictionary<string, ProgramFile> files, string path, string program)
    {
        if (!files.TryGetValue(path, out var file))
            files.Add(path, file = new ProgramFile(path));
        file.Programs.Add(program);
        return file;
    }

    // Only where the name comes from elsewhere than the project's own text: evaluating a project costs more than reading it.
    private string? AskForName(ProgramProject project)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (project.Frameworks is { } frameworks)
        {
            if (frameworks.IndexOf('$') >= 0)
                return null;
            properties["TargetFramework"] = frameworks.Split(';')[0].Trim();
        }

        var outputs = new Dictionary<string, ITaskItem[]>(StringComparer.OrdinalIgnoreCase);
        return BuildEngine.BuildProjectFile(project.Path, ["GetTargetPath"], properties, outputs) && outputs.TryGetValue("GetTargetPath", out var targets) && targets.Length > 0
            ? targets[0].GetMetadata("Filename")
            : null;
    }
}
