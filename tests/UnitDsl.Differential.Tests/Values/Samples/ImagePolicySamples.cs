using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Policies for partitions of images.</summary>
public sealed class ImagePolicySamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["image-policy"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "*", "-", "~", "root=verity+signed", "root=verity:usr=unused", "foo=verity", "root=foo", "root=verity:root=unused", "=unused", "root",
    ];

    public override Gen<string> Generated(Directive directive) =>
        ListOf(OneOf("root=verity+signed", "usr=unused+absent", "=ignore", "home=encrypted", "srv=open"), ":");
}
