using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Settings of single devices.</summary>
public sealed class DeviceSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["device-weight", "device-limit", "device-latency"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "/dev/sda", "/dev/sda 100", "/dev/sda 0", "/dev/sda 1", "/dev/sda 9", "/dev/sda 10", "/dev/sda 1000", "/dev/sda 1001", "/dev/sda 10000",
        "/dev/sda 10001", "sda 100", "/dev/sda 100 5", "\"/dev/sd a\" 100", "\"/dev/sd a\"/b 100", "\"/dev/sda\" 100", "/dev/%i 100", "%i 5",
        "/dev/%n 5", "/dev/%% 5", "/dev/% 5", "/dev/%", "/dev/%Z 5", "/dev/../x 5", "/.. 5", ". 5", "./a 5", "... 5", "/dev/./sda 5", "/dev//sda 10",
        "//// 5", "/home 10", "/ 100", "\"\" 5", "a/ 5", "/dev/sda x", "/dev/sda  100", "\"/dev/sda 100", "/dev/sda \"100\"", "/dev/sda 0x10",
        "/dev/sda idle", "/dev/sda 5%", "/dev/sd\\x61 5", "/dev/sd\\q 5", "/dev/sd\\\\q 5", "/dev/sda\t5", "/dev/sda %i", "\"/a'b\" 5", "'/a b'/c 5",
        "/a\"b 5", "/ä 5", "/dev/sda 10M", "/dev/sda 10MB", "/dev/sda infinity", "/dev/sda unlimited", "/dev/sda 10m", "/dev/sda 1.5K", "/dev/sda -1",
        "/dev/sda 1 K", "/dev/sda 1M 2M", "/dev/sda 18446744073709551615", "/dev/sda 18446744073709551614", "/dev/sda 20E", "/dev/sda 18E",
        "/dev/sda 10ms", "/dev/sda 10 ms", "/dev/sda 5s 3ms", "/dev/sda 1us", "/dev/sda 0.5us", "/dev/sda \"5 ms\"", "/dev/sda 584542years",
        "/dev/sda 5 mins", "/dev/sda, 5", "/dev/sda:5",
        "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 5",
        "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 5",
    ];

    public override Gen<string> Generated(Directive directive) =>
        from device in OneOf("/dev/sda", "/dev/nvme0n1", "/home", "/dev/disk/by-id/x", "\"/dev/a b\"", "/dev/%i", "sda", "/dev/../x", "//dev//sda/")
        from amount in Gen.Frequency(
            (2, Gen.Choose(0, 11000).Select(static number => number.ToString())),
            (2, from number in Gen.Choose(0, 900) from unit in Gen.Elements("K", "M", "G", "ms", "s", "us", "MB") select number + unit),
            (1, OneOf("infinity", "max", "0", "x", "5 s", "1G 5M")))
        select $"{device} {amount}";
}
