using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Sizes, shares and plain amounts.</summary>
public sealed class SizeSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["bytes", "percent", "percent-or-bytes", "percent-or-uint"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "0", "1", "80%", "80 %", "100%", "101%", "100.01%", "0%", "0.01%", "0.001%", "33.33%", "33.333%", ".5%", "5.%", "-5%", "-0.5%", "+5%",
        "0x10%", "010%", "5%%", "50‰", "50.5‰", "50.55‰", "5‱", "5.5‱", "infinity", "Infinity", "unlimited", "max", "512MB", "512m", "512k", "512K",
        "512Ki", "512MiB", "512 M", "1.5G", "1,5G", "5E", "15E", "16E", "17E", "15.99E", "18E", "18.5E", "20E", "1G 5M", "1G5M", "5M 1G", "5G 5M",
        "1M 2M", "1B", "1b", "1GB", "512 bytes", "+1G", "-1G", "- 1", "0x10", "010", "1.5", "1.", "1. G", ".5G", "1e3", "18446744073709551615",
        "18446744073709551614", "18446744073709551616", "18446744073709551615B", "9223372036854775807", "9223372036854775808", "1K 1", "1 1", "1G 1B",
        "1B 1", "0.0001", "0.9999K", "1P", "1KB", "16383P", "16384P", "1M1K1B1", "1MM", "10M%", "%", "1.+5G", "1.5.5G", "1 .5G", "5G.", "K", "5T6",
        "off", "4194304", "50", "0.5", "21474836.47%", "21474836.48%", "5000%", "\v5", "\v-1", "1.00000000000000000001G", "1.99999999999999999999999G",
        "3.14159M", "none",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, from number in Gen.Choose(0, 2000) from point in Gen.Elements("", "", ".5", ".25", ".123456", ".") from unit in Gen.Elements("", "K", "M", "G", "T", "P", "E", "B", " M", "MB", "k") select number + point + unit),
            (2, from number in Gen.Choose(0, 120) from point in Gen.Elements("", ".5", ".25", ".125") from unit in Gen.Elements("%", "%", "%", "\u2030", "\u2031", " %", "") select number + point + unit),
            (1, ListOf(from number in Gen.Choose(0, 99) from unit in Gen.Elements("", "K", "M", "G", "T", "E") select number + unit)),
            (1, OneOf("infinity", "max", "-1", "512MB", "0")));
}
