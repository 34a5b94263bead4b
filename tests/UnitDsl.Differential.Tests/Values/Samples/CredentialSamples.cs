using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Credentials.</summary>
public sealed class CredentialSamples : KindSamples
{
    private static readonly string[] names =
        ["foo", "a.b-c_1", "a b", "a/b", ".", "..", "...", "", "%p", "%i", "%n.x", "%t", "%Z", "a%%b", "a%", "a\\b", "a\\\\b", "a\\:b", "ä", "\"a\"", "*", "-", "%d", "a\u0001", new string('a', 255), new string('a', 256)];

    private static readonly string[] contents =
    [
        "/etc/x", "/etc//x/./y/", "/a/../b", "/a b", "/", "//", "/%i/x", "%t/x", "%i", "%Z", "x", "x/y", "x:y", "..", "", " x", ":", "a\\nb", "a\\qb", "\\x00", "\\xff", "\\\\", "a%Zb", "a%%b", "\"x\"", "ä", "\\:",
        "QUJD", "QUI=", "QQ==", "QUJ", "QU", "Q", "QQ=", "QQ===", "QR==", "QUJ=", "QU JD", "Q Q = =", "QUJDQUI=", "QUI=QUJD", "QQ==QQ==", "=", "====", "Q-_D", "Q+/D", "!!", "QUJD====", "QUJD=", "Q===", "QUI==",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["credential-load", "credential-set"];

    public override IEnumerable<string> Listed(Directive directive) =>
        [.. names.Select(static name => name + ":/etc/x"), .. names.Select(static name => name + ":QUJD"), .. names, .. contents.Select(static content => "foo:" + content), "foo :b", "foo :", "foo : ", "foo: /x", "\"foo:b\"", "foo\\", "foo\\:", ":", "::", " : x"];

    public override Gen<string> Generated(Directive directive) =>
        from name in Gen.Frequency((2, OneOf("foo", "a.b")), (1, OneOf(names)))
        from content in OneOf(contents)
        select name + ":" + content;
}
