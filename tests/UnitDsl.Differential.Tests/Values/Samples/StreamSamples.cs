using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Where standard streams go.</summary>
public sealed class StreamSamples : KindSamples
{
    private static readonly string[] words =
    [
        "null", "tty", "tty-force", "tty-fail", "socket", "fd", "data", "file", "inherit", "journal", "kmsg", "syslog", "syslog+console", "journal+console", "kmsg+console", "append", "truncate", "Null", "JOURNAL", "jurnal", "journal %n", "/dev/null", "yes", "none", "console", "stdout",
    ];

    private static readonly string[] forms = ["fd:", "file:", "append:", "truncate:", "FILE:", "fd :", "data:"];

    private static readonly string[] operands = ["", "x", "a:b", "a b", "x/y", "ä", "%i", "%Z", "%n", "%p", "/x", "/a//b/", "/a/../b", "/a b", "rel", " /x", "~/x", "%t/x", "/%i/x", "/%Z", "/%%", "\"/x\"", "/", ".", "a\\b", "a\u0001", new('a', 255), new('a', 256), "/" + new string('a', 256)];

    public override IReadOnlyList<string> Kinds { get; } = ["stdio-input", "stdio-output"];

    public override IEnumerable<string> Listed(Directive directive) => [.. words, .. forms.SelectMany(static form => operands.Select(operand => form + operand)), ""];

    public override Gen<string> Generated(Directive directive) =>
        Gen.Frequency((1, OneOf(words)), (3, from form in OneOf(forms) from operand in OneOf(operands) select form + operand));
}
