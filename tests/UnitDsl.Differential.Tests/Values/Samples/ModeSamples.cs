using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Permissions of files.</summary>
public sealed class ModeSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["octal-mode"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "0", "0644", "644", "755", "7777", "07777", "10000", "010000", "9", "0998", "rw-r--r--", "-rw-r--r--", "rwsr-xr-t", "0o644", "0x1FF",
        "0b11", "+644", "-1", "-0", "00000644", "777777777777", "0 644", "4294967296", "u=rw", "u=rwx,g=rx,o=", "a=rx",
        "0000000000000000000000000000000644",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Choose(0, 5000).SelectMany(static bits => Gen.Elements("", "0", "00", "0o").Select(prefix => prefix + Convert.ToString(bits, 8)));
}
