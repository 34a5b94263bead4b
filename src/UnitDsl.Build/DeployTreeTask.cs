using Microsoft.Build.Framework;

namespace UnitDsl.Build;

/// <summary>What both tasks share: the project, the tree, the list of what was landed, and how a failure is told.</summary>
public abstract class DeployTreeTask : Microsoft.Build.Utilities.Task
{
    /// <summary>Full path of the project; relative paths are relative to it, and errors are reported on it.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where the tree goes.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>Where the list of what was landed is kept.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    private protected ProjectPaths Project => new(ProjectFile);

    private protected string Root => Project.Absolute(OutputDirectory);

    private protected string ListPath => Project.Absolute(ListFile);

    /// <inheritdoc />
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (LandingException failure)
        {
            Fail("UNIT9003", $"The deploy tree can't be written: {failure.Message} What was there before is whole; repair the cause and build again.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fail("UNIT9003", $"The deploy tree can't be written: {failure.Message}");
        }
        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run();

    private protected void Fail(string code, string message) =>
        Log.LogError(subcategory: null, code, helpKeyword: code, file: ProjectFile, lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, "{0}", message);

    private protected void Forget(Landing? landing)
    {
        if (landing is not null)
            new OutputTree(landing.OutputDirectory).Remove(landing.Paths);
        if (File.Exists(ListPath))
            File.Delete(ListPath);
    }

    private protected Landing? LoadPrevious() => Landing.Load(ListPath, Project.Directory, Root);
}
