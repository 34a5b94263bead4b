using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Kinds of memory in core dumps.</summary>
public sealed class CoredumpFilterSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["coredump-filter"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "default", "private-anonymous shared-anonymous", "0xf", "all", "all 0x100000000", "0x100000000 all", "foo", "0x1ff", "0x3ff", "f", "ff",
        "private-anonymous foo", "33", "0b1", "ALL", "private-dax,shared-dax", "elf-headers", "\"all\"", "\"all", "private-anonymous \"x", "x y",
        "0o17", "33 0xf", "010", "-1", "-0", "+f", "g", "ffffffffffffffff", "10000000000000000", "all all", "default 0x100", "private_anonymous",
        "\\f", "0x", "0", "elf-headers\tprivate-huge shared-huge private-dax shared-dax private-file-backed shared-file-backed", "%i",
    ];

    public override Gen<string> Generated(Directive directive) =>
        ListOf(Gen.Frequency(
            (4, OneOf("private-anonymous", "shared-anonymous", "private-file-backed", "shared-file-backed", "elf-headers", "private-huge", "shared-huge", "private-dax", "shared-dax", "default", "all")),
            (1, Gen.Choose(0, 600).Select(static bits => "0x" + bits.ToString("x")))));
}
