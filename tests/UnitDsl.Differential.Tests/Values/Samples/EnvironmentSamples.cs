using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Variables, names of variables and journal fields.</summary>
public sealed class EnvironmentSamples : KindSamples
{
    private static readonly string[] listed =
    [
        "A=1", "A=", "A=1 \"B=x y\" C='q'z \"D=a b\"", "1A=2", "FOO", "=", "=3", "A = 1", "A =1", "A= 1", "export A=1", "A-B=1 C=2", "a=1", "_A=1", "Ä=1", "A.B=1", "A B C", "A A B", "A=1 A=2", "A A=1",
        "A=\\x41\\102\\n\\t", "A=\\q B=1", "B=1 A=\\q C=2", "A=\\xff B=1", "A=\\xc3\\xa9", "A=\\u00e9\\U0001f600", "A=\\ud800 B=1", "A=\\uffff", "A=\\U0010ffff B", "A=\\777", "A=\\377", "A=\\x00", "A\\x3d1", "\\x41=1", "H\\x41", "A=\\u0085\\x7f\\x01",
        "%p=1", "%p", "%i=1", "%i", "A=%n B=%i C=%%n", "%Z=1", "A=%Z B=1", "A %Z B", "A=100% B=%", "\"I=abc", "A=1 \"I=abc", "A \"I", "A='x\"y' B=\"x'y\"", "\"A B\"", "\"A\"\"B\"", "A=\\\\ B=\\\"", "A=$B ${C}", "A=#x", "A=ä€", "_HOST=1", "__X=1", "A1_B=x",
        new string('A', 64) + "=x", new string('A', 65) + "=x", "A=\"x=y z\" B=;", "\"\" A=1", "''", "A='it'\"'\"'s'",
    ];

    private static readonly string[] words =
    [
        "A=1", "B=", "C=\"x y\"", "\"D=x y\"", "E", "_F=1", "1G=1", "a_b=c", "H=%n", "%p=1", "%i", "I=%Z", "%Z", "J=\\x41", "K=\\q", "L=\\xff", "M='", "N=\"", "=", "=x", "O-P=1", "Q=ä", "R=\\n", "A", "B", "\"S T\"", "U=%%",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["env-assignments", "env-name-list", "env-name-or-assignment-list", "journal-field-list"];

    public override IEnumerable<string> Listed(Directive directive) => [.. listed, ""];

    public override Gen<string> Generated(Directive directive) => ListOf(OneOf(words));
}
