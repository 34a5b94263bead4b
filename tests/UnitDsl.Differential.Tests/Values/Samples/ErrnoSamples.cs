using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Errors.</summary>
public sealed class ErrnoSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["errno"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "EPERM", "eperm", "EPERMM", "PERM", "1", "0", "-1", "-0", "133", "134", "4095", "4096", "kill", "KILL", "Kill", "EFOO", "EWOULDBLOCK",
        "EAGAIN", "EDEADLOCK", "EDEADLK", "ENOTSUP", "EOPNOTSUPP", "EHWPOISON", "ERESTART", "0x1", "+1", "01", "0b1", "EPERM EACCES", "41", "58",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, Gen.Choose(1, 133).Select(ErrorNumbers.Format)),
            (1, Gen.Choose(-2, 4100).Select(static number => number.ToString())));
}
