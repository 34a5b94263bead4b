using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Signals.</summary>
public sealed class SignalSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["signal"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "TERM", "SIGTERM", "sigterm", "term", "SIGTREM", "15", "0", "1", "31", "32", "33", "34", "63", "64", "65", "RTMIN", "RTMIN+3", "RTMIN+30",
        "RTMIN+31", "RTMIN+-1", "RTMIN-1", "RTMIN+0", "RTMIN+", "RTMIN+ 3", "RTMIN++3", "RTMIN+0x3", "RTMIN+010", "RTMIN+0b1", "RTMIN+0o7", "RTMAX-0b1", "RTMIN+0b2", "RTMIN+4294967296",
        "RTMIN+99999999999999999999", "RTMAX", "RTMAX-3", "RTMAX-30", "RTMAX-31", "RTMAX+0", "RTMAX+1", "RTMAX-0", "RTMAX-", "RTMAX--1", "RTMAX-0x3",
        "SIGRTMIN", "SIGRTMIN+3", "SIGRTMAX-1", "SIG15", "SIGSIGTERM", "SIG", "IOT", "POLL", "CLD", "STKFLT", "IO", "PWR", "SYS", "UNUSED", "LOST",
        "-1", "+15", "0xf", "017", "0b1", "TERM KILL",
    ];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency(
            (3, from prefix in Gen.Elements("SIG", "") from name in Gen.Elements("HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS") select prefix + name),
            (2, from stem in Gen.Elements("RTMIN", "RTMAX", "SIGRTMIN", "SIGRTMAX") from number in Gen.Choose(-35, 35) select stem + number.ToString("+0;-0")),
            (1, Gen.Choose(-1, 66).Select(static number => number.ToString())));
}
