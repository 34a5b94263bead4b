using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>The words of closed sets.</summary>
public sealed class WordSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["enum:*"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. EnumCatalogue.Words(directive.EnumName!),
        "", "yes", "no", "on", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "16", "23", "24", "127", "128", "2147483647", "2147483648", "4294967296", "-1", "-0", "+1", "0x1", "010",
        "never", "default", "always", "none", "nsec", "usec", "\u00b5s", "\u03bcs", "arm", "arm64", "mips", "warn", "error", "SCHED_FIFO", "cgroup",
    ];

    public override Gen<string> Generated(Directive directive) => Gen.Frequency(
        (4, OneOf([.. EnumCatalogue.Words(directive.EnumName!), "yes", "no"])),
        (1, Gen.Choose(-2, 130).Select(static number => number.ToString())));
}
