using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Single paths.</summary>
public sealed class PathSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["path", "path-glob", "working-directory", "mount-source"];

    public override IEnumerable<string> Listed(Directive directive) =>
        [.. PathParts.Listed, "/a/*", "/a/*.[ch]", "/a?/../*", "-~", "~/", "-~/a", "-/..", "-%Z", "-/a//", "--~", "UUID=1-2", "LABEL=x y"];

    public override Gen<string> Generated(Directive directive) => Gen.Frequency((5, PathParts.Any), (1, from path in PathParts.Any select "-" + path));
}
