using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Sets of processors and memory nodes.</summary>
public sealed class CpuSetSamples : KindSamples
{
    private static Gen<string> Range => Gen.Frequency(
        (1, Gen.Choose(0, 40).Select(static number => number.ToString())),
        (1, from first in Gen.Choose(0, 40) from second in Gen.Choose(0, 60) select $"{first}-{second}"));

    public override IReadOnlyList<string> Kinds { get; } = ["cpu-set"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "0-3 5", "1,2", "abc", "5-x", "5-3", "5-3 1", "1 5-3", "5-3 x", "5-3 7-6", "0-3,5", "numa", "NUMA", "numa 1", "all", "all 1", "0 1 2 x",
        "8191", "8192", "10000", "x 8192", "8192 x", "5-3 8192", "1-", "-1", "-0", "\"0 1\"", "\"0\" 1", "'1'", "1-\"2\"", "1\"2\"", "0,,1", "0 , 1",
        ",", " , ", "%i", "%i 5", "0-%i", "5%i", "%i 5-3", "%Z", "0-7 %%", "0x1", "0b1-0b10", "010", "1 - 3", "1- 2", "\"1- 2\"", "\" 1\"", "0-1-2",
        "+1", "1-+2", "1--0", "\"1", "1 \"2", "4294967295", "4294967295 1", "4294967295-3", "3-4294967295", "4294967296", "0-8191", "0-8192", "8192-3",
        "1\\ 2", "\\1-\\2", "\\\\1", "1-\\\\2", "1-2,", "5 3", "3 4 1-2 9", "0xf", "1;2", "0..3", "0:3", "1-3 2-8 7", "5-5",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, ListOf(Range, " ")),
            (2, ListOf(Range, ",")),
            (1, OneOf("numa", "all", "%i", "8191", "0-8192")));

}
