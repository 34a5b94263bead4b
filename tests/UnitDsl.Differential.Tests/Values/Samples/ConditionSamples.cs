using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Conditions and assertions, and the file of variables, whose path has the same rules.</summary>
public sealed class ConditionSamples : KindSamples
{
    private static readonly string[] listed =
    [
        "/x", "|/x", "!/x", "|!/x", "!|/x", "| /x", "! /x", "| ! /x", "||/x", "!!/x", "|!!/x", "| !x y", "! |x", "!", "|", "|!", "x", "./x", "../x", "/", "//", "//x//y/", "/./x/.", "/x/..", "/../x", "/..", "/...", "/a..b", "/.", "/x y", "\"/x\"", "'/x'",
        "/a\\x20b", "/*/[a]?", "%t/x", "%i", "/%i/x", "!%t/x", "%Z", "/%Z", "|%Z", "/%%", "/%", "%n", "yes", "maybe", "|!no", "-/x", "- /x", "-", "--/x", "-%t/x", "-%Z", "-x", "~/x", "$HOME/x", ">=5.4", "foo=bar", ">= 2G", "container", "ä", "/ä€",
        "/" + new string('a', 255), "/" + new string('a', 256), "/x/" + new string('é', 128), string.Concat(Enumerable.Repeat("/" + new string('b', 199), 20)) + "/" + new string('c', 94), string.Concat(Enumerable.Repeat("/" + new string('b', 199), 20)) + "/" + new string('c', 95),
        string.Concat(Enumerable.Repeat("/" + new string('b', 199), 20)) + "/" + new string('c', 95) + "/", string.Concat(Enumerable.Repeat("//" + new string('b', 197), 20)) + "/" + new string('c', 90) + "/./",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["condition", "env-file"];

    public override IEnumerable<string> Listed(Directive directive) => [.. listed, ""];

    public override Gen<string> Generated(Directive directive) =>
        from prefix in OneOf("", "", "|", "!", "|!", "| ", "! ", "!|", "-")
        from path in Gen.Frequency((3, Mixed("/", "/", "x", "etc", ".", "..", " ", "%t", "%i", "%%", "*")), (2, OneOf("yes", "x86-64", "kvm", "foo=bar", ">=5", "|x")), (1, Gen.Constant("/etc/x")))
        select prefix + path;
}
