using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Whole numbers, with their limits.</summary>
public sealed class NumberSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["int", "uint", "uint8", "uint-or-infinity", "cpu-weight"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "0", "1", "-1", "5", "+5", "-0", "007", "08", "010", "0x10", "0X1f", "0x", "0b11", "0B2", "0o17", "0o8", "--5", "+-5", "- 5", "+ 5", "1.5",
        "1e3", "5k", "five", "5 5", "infinity", "idle", "all", "19", "20", "-20", "-21", "2", "7", "8", "9", "10", "99", "100", "255", "256", "999",
        "1000", "1001", "-1000", "-1001", "10000", "10001", "32767", "32768", "65535", "65536", "262144", "262145", "2147483647", "2147483648",
        "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551615", "18446744073709551616", "99999999999999999999999", "-2", "%i", "5%",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, Gen.Choose(-30, 1100).Select(static number => number.ToString())),
            (2, Gen.Elements("0x", "0b", "0o", "0", "+", "-", "").SelectMany(prefix => Gen.Choose(0, 300).Select(number => prefix + number))),
            (1, Gen.Choose(0, int.MaxValue).Select(static number => number.ToString())),
            (1, Gen.Elements("10000", "65535", "4294967295", "2147483647", "262144", "idle", "infinity")));
}
