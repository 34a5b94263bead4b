using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace UnitDsl.Build;

/// <summary>Lands the artifacts that a compiled assembly carries: writes what changed, deletes what an earlier build landed and this one doesn't.</summary>
public sealed class LandDeployTree : DeployTreeTask
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Whether the project compiles without analyzers, so that nobody has said yet why a site was refused.</summary>
    public bool AnalyzersOff { get; set; }

    /// <summary>Only tell what an earlier build landed: an editor's build must not touch the disk.</summary>
    public bool DesignTime { get; set; }

    /// <summary>A tree that was landed in another directory stays: what was published has been handed over.</summary>
    public bool KeepElsewhere { get; set; }

    /// <summary>Every file that is in place now.</summary>
    [Output]
    public ITaskItem[] LandedFiles { get; private set; } = [];

    private protected override void Run()
    {
        var previous = LoadPrevious();
        if (KeepElsewhere && previous?.OutputDirectory != Root)
            previous = null;
        if (DesignTime)
        {
            Report(previous);
            return;
        }
        if (!TryRead(out var payload))
            return;
        if (payload is null || payload.Artifacts.Count == 0)
        {
            Forget(previous);
            return;
        }
        Land(payload, previous);
    }

    private bool TryRead(out Payload? payload)
    {
        payload = null;
        var assembly = Project.Absolute(Assembly);
        try
        {
            payload = PayloadReader.Read(assembly);
        }
        catch (Exception failure) when (failure is PayloadException or BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            Fail("UNIT9002", $"The artifacts in '{Project.Shown(assembly)}' can't be read: {failure.Message.TrimEnd('.')}. Rebuild the project; if that doesn't help, the package UnitDsl and the compiled assembly don't belong together.");
            return false;
        }
        if (payload is { Refusals.Count: > 0 })
        {
            foreach (var problem in payload.Refusals)
                Fail("UNIT9001", $"{problem} ({WhyOnlyHere})");
            return false;
        }
        if (payload is not null && ArtifactPaths.Refuse(payload.Artifacts.Select(static artifact => artifact.Path)) is { } reason)
        {
            Fail("UNIT9002", $"The deploy tree can't be landed: {reason}.");
            return false;
        }
        return true;
    }

    private string WhyOnlyHere => AnalyzersOff
        ? "Analyzers are off in this build, RunAnalyzers or RunAnalyzersDuringBuild: switch them on to be shown the place. The deploy tree was left as it was."
        : "The error that shows the place was suppressed. The deploy tree was left as it was.";

    private void Land(Payload payload, Landing? previous)
    {
        var current = new Landing(Root, payload.Artifacts.Select(static artifact => artifact.Path).ToList());
        MakeRoomFor(current, previous);

        var tree = new OutputTree(Root);
        foreach (var artifact in payload.Artifacts)
        {
            if (tree.Put(artifact))
                Log.LogMessage(MessageImportance.Low, "UnitDsl wrote {0}", tree.PathOf(artifact.Path));
        }

        current.Save(ListPath, Project.Directory);
        KeepListNewerThanAssembly();
        Report(current);
        var summary = payload.Summary.Length > 0 ? payload.Summary + ", " : "";
        Log.LogMessage(MessageImportance.High, "UnitDsl: {0}deploy tree in {1}", summary, Project.Shown(Root));
    }

    // Deletion comes first: what was a file may be a directory now. The list names old and new files all along, so that a build
    // killed half-way leaves nothing behind that a later one wouldn't know as ours.
    private void MakeRoomFor(Landing current, Landing? previous)
    {
        if (previous is not null && previous.OutputDirectory == current.OutputDirectory)
        {
            var gone = previous.Paths.Except(current.Paths, StringComparer.Ordinal).ToList();
            var both = current with { Paths = [.. current.Paths, .. gone] };
            both.Save(ListPath, Project.Directory);
            new OutputTree(previous.OutputDirectory).Remove(gone);
            return;
        }
        Forget(previous);
        current.Save(ListPath, Project.Directory);
    }

    // Visual Studio asks the dates of outputs whether a build is due at all; a list that stays older than the assembly would make it build for ever.
    private void KeepListNewerThanAssembly()
    {
        if (File.GetLastWriteTimeUtc(ListPath) < File.GetLastWriteTimeUtc(Project.Absolute(Assembly)))
            File.SetLastWriteTimeUtc(ListPath, DateTime.UtcNow);
    }

    // MSBuild turns backslashes of item names into slashes, so a name like srv-my\x2dapp.mount can't be told; our own list knows it.
    private void Report(Landing? landing)
    {
        if (landing is null)
            return;
        var tree = new OutputTree(landing.OutputDirectory);
        LandedFiles = landing.Paths
            .Where(static path => path.IndexOf('\\') < 0)
            .Select(path => (ITaskItem)new TaskItem(tree.PathOf(path)))
            .ToArray();
    }
}
