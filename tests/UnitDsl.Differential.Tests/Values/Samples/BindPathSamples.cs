using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>What is mounted elsewhere, and directories in memory.</summary>
public sealed class BindPathSamples : KindSamples
{
    private static readonly string[] options = ["rbind", "norbind", "", "ro", "rw,size=1M", "mode=755", "nosuid\\,x", "%n", "%Z", "rbind:x", "\"rbind\"", "RBIND", "a=\\\"b\\\""];

    public override IReadOnlyList<string> Kinds { get; } = ["bind-path-list", "tmpfs-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. PathParts.Listed,
        "/a:/b", "/a:/b:rbind", "/a:/b:norbind", "/a:/b:ro", "/a:/b:", "/a:/b::", "/a:", "/a::", "/a::/b", "/a:/b:rbind:x", "/a:/b:rbind /c", "/a:/b:rbind  /c:/d", "/a:/b: /c", "/a: /b", "/a :/b", "/a   /b", "/a\t/b", "/a:/b   :x",
        "-/a:/b", "-/a:-/b", "-/a", "-:/b", "- /a", "+/a:/b", "a:/b /c", "/a:b /c", "/a:b:norbind /c", "a:b:norbind", "/a:/b:x /c", "/a -> /b", "/a => /b", "/a->/b", "/a → /b", "/a, /b",
        "/a\\:b:/c", "\"/a b:/c\"", "\"/a b\":\"/c d\"", "\"/a:/b\":/c", "\"/a b\":/c:\"norbind\"", "/a \"/b", "/a:\"/b", "/a:/b:\"x", "/a:/b\\ c", "/a\\\\:/b", "/a\\\"b:/c", "\"/a\"b", "\"/a\\\\\\\"b:x\"", "\"/a\\\\\\\\:x\"", "\"/a\\\\:x\"", "\"/a\\\\\"", "/a\\\\ /b", "\"/a\\\\\" /b",
        "%i:/b", "%i /b", "%i-/a", "%i-/a:/b", "%Z:/b /c", "/a:%Z /c", "/a:%Z:norbind /c", "/a:/%i", "/a:/a", "/a:/a/", "/a:/a:norbind", "/a/:/b/:rbind", "/%i:/:norbind", "/a:size=%i", "/a:x:y:z", ":x", "\":x\"", "\"\"", "\"\" /a", "\"/a b:x y\" /c", "\"'/a':x\"",
    ];

    public override Gen<string> Generated(Directive directive) =>
        from separator in Gen.Frequency((6, Gen.Constant(" ")), (1, Gen.Elements("  ", "\t", ":", " : ")))
        from list in ListOf(Item(), separator)
        select list;

    private static Gen<string> Item() => Gen.Frequency(
        (3, PathParts.Good),
        (2, PathParts.Any),
        (3, from source in Path() from destination in Path() select source + ":" + destination),
        (2, from path in Path() from option in OneOf(options) select path + ":" + option),
        (3, from source in Path() from destination in Path() from option in OneOf(options) select $"{source}:{destination}:{option}"),
        (1, from source in PathParts.Good from destination in PathParts.Good select $"\"{source} x\":'{destination}:y'"),
        (1, Mixed("/a", "/b", ":", "\\", "\\:", "\"", "'", " ", "-", "%p", "norbind")));

    private static Gen<string> Path() => Gen.Frequency((5, PathParts.Good), (1, PathParts.Any), (1, from path in PathParts.Good select "-" + path));
}
