using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;

namespace UnitDsl.Analyzers.Generating;

/// <summary>
/// One unit's file. Remembered as long as the unit is: the others of its bucket, and a compiler that lives on for the next build, render only
/// what changed.
/// </summary>
internal sealed class RenderedUnit
{
    private static readonly ConditionalWeakTable<UnitModel, RenderedUnit> remembered = new();

    // What the typed references stood for: the one thing in the text that is not the unit's own.
    private readonly string?[] references;

    private RenderedUnit(string?[] references, Artifact artifact, ArtifactHash hash)
    {
        this.references = references;
        Artifact = artifact;
        Hash = hash;
    }

    public Artifact Artifact { get; }

    public ArtifactHash Hash { get; }

    public static RenderedUnit Of(UnitModel unit, ReferencedNames names)
    {
        var references = unit.TypeReferences.Select(names.Find).ToArray();
        if (remembered.TryGetValue(unit, out var known) && known.references.SequenceEqual(references, StringComparer.Ordinal))
            return known;

        var artifact = UnitFileRenderer.Render(unit, names.Find);
        using var sha = SHA256.Create();
        var rendered = new RenderedUnit(references, artifact, new ArtifactHash(artifact.Path, Hex(sha.ComputeHash(Encoding.UTF8.GetBytes(artifact.Text)))));
        remembered.Remove(unit);

        // Another thread may have been here meanwhile, with the same names or with others; this one goes by its own.
        remembered.GetValue(unit, _ => rendered);
        return rendered;
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
