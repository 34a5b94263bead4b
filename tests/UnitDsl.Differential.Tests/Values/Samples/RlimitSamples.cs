using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Limits of the kernel.</summary>
public sealed class RlimitSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["rlimit"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "65k", "65K", "65536", "infinity", "unlimited", "INFINITY", "5:10", "10:5", "5:", "5:5", "5:5:5", "10:42:", "5:5::", ":5", ":", "::", "5 : 10", "5 :10",
        "5: 10", "-1", "0x10", "010", "+5", "-0", "0", "18446744073709551615", "18446744073709551614", "18446744073709551616", "1K:2M", "2M:1K",
        "infinity:5", "5:infinity", "infinity:infinity", "1.5K", "\"5:6\"", "0b1", "0o17", "1Ki", "64 K", "5%", "\\5", "5\\:6", "5\\\\6", "1G", "1MB",
        "1.5G", "1G 5M", "8E", "16E", "-20", "-21", "+20", "+19", "+0", "20", "21", "40", "41", "1:2", "+5:-5", "-5:+5", "-5:infinity", "+", "-",
        "20:-5", "4:40", "++5", "+ 5", "-5", "5s", "5min", "500ms", "1.5", "1h:2h", "2h:1h", "1us", "0.5us", "999999us", "1000001us", "5 min",
        "5h 2min", "x", "18446744073709", "18446744073708", "18446744073709551", "584542years", "584541years", "5ns", "5 mins", "5M", "5:x", "x:5",
        "\v-1",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, Limits(from number in Gen.Choose(0, 3000) from unit in Gen.Elements("", "", "K", "M", "G", "s", "ms", "min", "h") select number + unit)),
            (2, Limits(Gen.Choose(0, 45).Select(static number => number.ToString()))),
            (2, Limits(Gen.Choose(-25, 25).Select(static number => number.ToString("+0;-0")))),
            (1, Limits(OneOf("infinity", "0", "5", "1G", "5s", "+5", "-5"))));

    private static Gen<string> Limits(Gen<string> limit) =>
        Gen.Frequency((1, limit), (1, from soft in limit from hard in limit select $"{soft}:{hard}"));
}
