using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Ends of processes.</summary>
public sealed class ExitStatusSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["exit-status-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "1 TEMPFAIL SIGKILL 250", "0", "255", "256", "-1", "-0", "+1", "0x10", "010", "0b1", "FOO", "SIGFOO", "TERM", "1,2", "\"1\" 2", "\"1",
        "1 2 300 4", "300 301", "300 FOO 5", "1\\ 2", "EXIT_SUCCESS", "SUCCESS", "success", "CHDIR", "x \"1", "1 \\q 2", "RTMIN+1", "sigterm",
        "FAILURE", "OK", "USAGE", "EX_USAGE", "'2' \"SIGTERM\"", "%i", "\\x31", "\\1", "1\\\\", "NUMA_POLICY", "EXCEPTION", "1\t2", "BPF",
        "CREDENTIALS", "CONFIRM", "RTMAX-31",
    ];

    public override Gen<string> Generated(Directive directive) =>
        ListOf(Gen.Frequency(
            (2, Gen.Choose(-3, 260).Select(static number => number.ToString())),
            (2, OneOf([.. ExitStatuses.Names, "FOO", "EX_USAGE"])),
            (2, OneOf("SIGTERM", "KILL", "SIGRTMIN+1", "SIGFOO", "HUP"))));
}
