using System.Security.Cryptography;
using System.Text;
using UnitDsl.Site.Planning;

namespace UnitDsl.Analyzers.Generating;

/// <summary>SHA-256 of texts, as hexadecimal digits.</summary>
internal static class TextHash
{
    public static IReadOnlyList<ArtifactHash> OfAll(IReadOnlyList<Artifact> artifacts)
    {
        using var sha = SHA256.Create();
        return [.. artifacts.Select(artifact => new ArtifactHash(artifact.Path, Of(sha, artifact.Text, sha.HashSize / 8)))];
    }

    public static string Of(string text, int bytes)
    {
        using var sha = SHA256.Create();
        return Of(sha, text, bytes);
    }

    private static string Of(HashAlgorithm sha, string text, int length)
    {
        const string Digits = "0123456789abcdef";
        var bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var hex = new char[length * 2];
        for (var i = 0; i < length; i++)
        {
            hex[i * 2] = Digits[bytes[i] >> 4];
            hex[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(hex);
    }
}
