using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Disk images with options for their partitions.</summary>
public sealed class MountImageSamples : KindSamples
{
    private static readonly string[] partitions =
    [
        "root", "root-secondary", "root-other", "usr", "usr-secondary", "usr-other", "home", "srv", "esp", "xbootldr", "swap", "tmp", "var", "root-verity", "usr-verity", "root-secondary-verity", "root-other-verity", "usr-secondary-verity",
        "usr-other-verity", "root-verity-sig", "usr-verity-sig", "root-secondary-verity-sig", "root-other-verity-sig", "usr-secondary-verity-sig", "usr-other-verity-sig", "user-home", "linux-generic", "boot", "ROOT", "verity", "data",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["mount-image-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. PathParts.Listed, .. partitions.Select(static partition => $"/a:/b:{partition}:ro"), .. partitions.Select(static partition => $"/a:{partition}:ro"),
        "/a:/b", "/a:/b:ro", "/a:/b:root:ro", "/a:/b:root:ro:home:x", "/a:/b:root:ro:home", "/a:/b:bad:ro /c:/d", "/a:/b:root:ro:bad:x:zzz:q", "/a:/b:", "/a::/b", ":/a:/b", "::", "/a:/b:root:", "/a:/b:root::", "-/a:/b", "-:/b", "a:/b c:d", "/a:b /c", "+/a:/b",
        "/a:/b:%Z /c:/d", "/a:/b:root:%Z /c:/d", "/a:/b:root:%Z:home:x", "/a:/b:root:%n", "%i:/b", "/a:%i", "%Z:/b /c:/d", "/a:%Z /c:/d", "/a:/b:\\q /c:/d", "/a:/b:root:\\q /c:/d", "/a\\q:/b /c:/d", "/a:/b\\q /c:/d", "/a \"", "/a:/b \"/c:/d",
        "\"/a b:/c\"", "\"/a b\":/c", "/a\\x20b:/c", "/a\\:b:/c", "/a:/b:root:a\\:b", "/a:/b:a\\x20b", "/a:/b:a%%b", "/a:\"b\"", "\"\"", "\"\" /a:/b", "/a\\\\b:/c", "/a:/b /a:/b", "/a\\xff:/b", "/a\\303\\244:/b\\xc3\\xa4", "/a:/b\\xff /c:/d", "/a:/c:root:x\\xff", "/a\\xff", "/d:root:x\\xff", "/a:root:x\\303\\244",
    ];

    public override Gen<string> Generated(Directive directive) => ListOf(
        from prefix in Gen.Elements("", "", "", "-")
        from source in Path()
        from destination in Gen.Frequency((5, from path in Path() select ":" + path), (1, Gen.Constant("")))
        from options in Option()
        select prefix + source + destination + options);

    private static Gen<string> Path() => Gen.Frequency((5, PathParts.Good), (1, PathParts.Any), (1, OneOf("\"/a b\"", "/a\\x20b", "/a\\:b", "/a\\\\", "/\\q")));

    private static Gen<string> Option() =>
        from count in Gen.Choose(0, 3)
        from pairs in (from partition in OneOf(partitions) from option in OneOf("ro", "ro,nosuid", "x=%n", "%Z", "", "a\\:b", "\\q") from only in Gen.Elements(true, false, false, false) select only ? ":" + option : $":{partition}:{option}").ListOf(count)
        select string.Concat(pairs);
}
