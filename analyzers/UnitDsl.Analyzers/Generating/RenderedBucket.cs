using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>A bucket's unit files, as they will lie on disk.</summary>
internal sealed record RenderedBucket(int Index, EquatableArray<Artifact> Artifacts, EquatableArray<ArtifactHash> Hashes)
{
    public static RenderedBucket Of(Bucket bucket, ReferencedNames names, CancellationToken cancellationToken)
    {
        var artifacts = new List<Artifact>(bucket.Units.Count);
        foreach (var unit in bucket.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            artifacts.Add(UnitFileRenderer.Render(unit, names.Find));
        }

        using var sha = SHA256.Create();
        return new RenderedBucket(
            bucket.Index,
            artifacts.ToEquatableArray(),
            artifacts.ConvertAll(artifact => new ArtifactHash(artifact.Path, Hex(sha.ComputeHash(Encoding.UTF8.GetBytes(artifact.Text))))).ToEquatableArray());
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Artifacts.Count > 0)
            output.AddSource(GeneratedNames.BucketPayload(Index), PayloadWriter.Write(GeneratedNames.Number(Index), Artifacts, []));
    }

    private static string Hex(byte[] bytes)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
