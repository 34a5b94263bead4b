using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Data in base64 and hexadecimal digits, and files in their place.</summary>
public sealed class EncodedSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["base64", "hex-or-path", "path-or-base64"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "aGVsbG8=", "@@@", "aGVs bG8=", "aGVsbG8", "aGVsbG8==", "QQ==", "QR==", "Q", "Q===", "QQ= =", "QQ=", "QQ", "aGVsbG8=aGVs", "====", "=",
        "==", "QUI=", "QUJ=", "-_-_", "+/+/", "/a", "/", "/a/b.roothash", "/a//b/", "/a/../b", "/a b", "/a/%Z", "/%t", "%t/x", "rel", "zz", "abcd",
        "00112233445566778899aabbccddeeff", "00112233445566778899AABBCCDDEEFF", "00 112233445566778899aabbccddeeff",
        "0011223344556677\t8899aabbccddee f f", "00112233445566778899aabbccddeef", "00112233445566778899aabbccddeeff0",
        "00112233445566778899aabbccddee", "0x00112233445566778899aabbccddeeff", "\"00112233445566778899aabbccddeeff\"",
        "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "base64:aGVsbG8=", "base64:@@", "base64:", "base64: aGVs bG8=",
        "BASE64:aGVs", "base64:Q", "ä", "\"/a\"",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, from prefix in Gen.Elements("", "base64:") from data in Bytes select prefix + Convert.ToBase64String(data)),
            (2, Bytes.Select(static data => Convert.ToHexString(data).ToLowerInvariant())),
            (1, OneOf("/etc/hash", "/a b", "/a/%i")));

    private static Gen<byte[]> Bytes =>
        from count in Gen.Choose(0, 40)
        from data in Gen.Choose(0, 255).ListOf(count)
        select data.Select(static number => (byte)number).ToArray();
}
