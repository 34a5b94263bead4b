using Microsoft.CodeAnalysis;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>A bucket's unit files, as they will lie on disk.</summary>
internal sealed record RenderedBucket(int Index, EquatableArray<Artifact> Artifacts, EquatableArray<ArtifactHash> Hashes, EquatableArray<UnitRuns> Runs)
{
    public static RenderedBucket Of(Bucket bucket, ReferencedNames names, CancellationToken cancellationToken)
    {
        var rendered = new List<RenderedUnit>(bucket.Units.Count);
        foreach (var unit in bucket.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rendered.Add(RenderedUnit.Of(unit, names));
        }

        return new RenderedBucket(
            bucket.Index,
            rendered.SelectMany(static unit => unit.Artifacts).ToEquatableArray(),
            rendered.SelectMany(static unit => unit.Hashes).ToEquatableArray(),
            rendered.ConvertAll(static unit => unit.Runs).ToEquatableArray());
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Artifacts.Count > 0)
            output.AddSource(GeneratedNames.BucketPayload(Index), PayloadWriter.Write(GeneratedNames.Number(Index), Artifacts, []));
    }
}
