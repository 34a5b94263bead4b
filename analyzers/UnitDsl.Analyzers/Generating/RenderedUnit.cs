using System.Runtime.CompilerServices;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Analyzers.Generating;

/// <summary>
/// One unit's files. Remembered as long as the unit is: the others of its bucket, and a compiler that lives on for the next build, render only
/// what changed.
/// </summary>
internal sealed class RenderedUnit
{
    private static readonly ConditionalWeakTable<UnitModel, RenderedUnit> remembered = new();

    // Enough to tell two states of one unit apart.
    private const int RunsInBytes = 16;

    // What the typed references stood for: the one thing in the text that is not the unit's own.
    private readonly string?[] references;

    private RenderedUnit(string?[] references, IReadOnlyList<Artifact> artifacts, IReadOnlyList<ArtifactHash> hashes, UnitRuns runs)
    {
        this.references = references;
        Artifacts = artifacts;
        Hashes = hashes;
        Runs = runs;
    }

    public IReadOnlyList<Artifact> Artifacts { get; }

    public IReadOnlyList<ArtifactHash> Hashes { get; }

    public UnitRuns Runs { get; }

    public static RenderedUnit Of(UnitModel unit, ReferencedNames names)
    {
        var references = unit.TypeReferences.Select(names.Find).ToArray();
        if (remembered.TryGetValue(unit, out var known) && known.references.SequenceEqual(references, StringComparer.Ordinal))
            return known;

        var artifacts = UnitFileRenderer.RenderAll(unit, names.Find);
        var hashes = TextHash.OfAll(artifacts);
        var runs = new UnitRuns(UnitRuns.KeyOf(unit), TextHash.Of(UnitFileRenderer.RenderRuns(unit, names.Find), RunsInBytes));
        var rendered = new RenderedUnit(references, artifacts, hashes, runs);
        remembered.Remove(unit);

        // Another thread may have been here meanwhile, with the same names or with others; this one goes by its own.
        remembered.GetValue(unit, _ => rendered);
        return rendered;
    }
}
