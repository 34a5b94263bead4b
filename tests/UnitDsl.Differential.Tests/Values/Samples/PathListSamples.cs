using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Lists of paths.</summary>
public sealed class PathListSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["path-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. PathParts.Listed,
        "/a /b", "/a  /b", "/a\t/b", "/a:/b", "/a::/b", ":/a", "/a:", "/a: /b", "/a b /c", "/a:b:/c", "-/a +/b -+/c +-/d", "-/a:+/b", "/a \"/b c\" /d", "/a:\"/b:c\":/d", "/a \"/b", "/a '/b", "/a:'/b", "\"\" /a",
        "\"-/a b\"", "-\"/a b\"", "-\"/a\"/b", "/a\\:b", "/a\\\\b", "/a\\\"b", "\"/a\\\"b\"", "/a\\'b:/c", "/a /a/ /a", "/a %Z /b", "/a:%Z:/b", "/a /b/../c /d", "/a:/b/../c:/d", "- /a", "+ /a", "\"/a\"\"/b\"",
    ];

    public override Gen<string> Generated(Directive directive) =>
        from separator in Gen.Elements(directive.Split == Split.Colon ? [":", ":", "::", " "] : new[] { " ", " ", "  ", ":", "\t" })
        from list in ListOf(Item(), separator)
        select list;

    private static Gen<string> Item() => Gen.Frequency(
        (4, PathParts.Good),
        (4, PathParts.Any),
        (2, from prefix in Gen.Elements("-", "+", "-+", "+-", "!") from path in PathParts.Good select prefix + path),
        (1, from path in PathParts.Good select $"\"{path} x\""),
        (1, OneOf("/a\\ b", "/a\\:b", "'/a b'", "/a\\\\", "/a\"b c\"d")));
}
