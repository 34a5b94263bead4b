using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Commands.</summary>
public sealed class CommandSamples : KindSamples
{
    private static readonly string[] listed =
    [
        "/bin/true", "/bin/true a b", "/bin/true  a\tb ", "true", "sh -c 'echo $$X'", "-/bin/true", "@/bin/true name a", ":/bin/true ${A} $B", "+/bin/true", "!/bin/true", "!!/bin/true", "|/bin/true",
        "-@/bin/true name", "!:!@-/bin/true x", "-@-foo x", "-@--foo x", "+!/bin/true", "!+/bin/true", "!!!/bin/true", "!!+/bin/true", "--/bin/true", "@@/bin/true x", "::/bin/true", "+-+true", "!+true", "+!true",
        "-", "-@", "@", "- /bin/true", "\"\" a", "-\"\"", "@/bin/true", "-@/bin/true", "@/bin/true \"\"", "@/bin/true %i a", "@/bin/true ; /bin/false", "\"-/bin/true\" x", "-\"/bin/true x\" y", "\"@/bin/a b\" c",
        ";", "; /bin/true", "; ; /bin/true ;", "/bin/true ;", "/bin/true ; /bin/false", "/bin/true ; ; /bin/false", "/bin/true ;/bin/false", "/bin/true; /bin/false", "\";\" /bin/true", "\"; \" /bin/true", "\"; /bin/true\"",
        "/bin/true \";\" x \\; y ';' \"\\;\" \\;a", "/bin/true \\;", "\\; /bin/true", "/bin/a ; -/bin/ b ; /bin/c", "/bin/a ; /bin/ b", "/bin/a ; -", "/bin/a ; \"/bin/b", "\"/bin/true", "/bin/true \"abc", "-/bin/true \"abc", "-/bin/true 'a'b'",
        "/bin/a ; -/bin/true \"abc", "/bin/true \\q\"abc", "/bin/true a\\qb \"c\\qd\" e", "/bin/t\\qrue", "-/bin/t\\qrue a", "/bin/true \\x41\\102\\n\\t\\s\\\\\\\"\\'", "/bin/true \\u00e9\\U0001f600\\ud800\\uffff\\xff\\xc3\\xa9\\xe2\\x82\\xac",
        "/bin/true \\x00", "/bin/true \\777 \\400 \\377", "/bin/true \\U0010ffff \\U00110000", "/bin/\\u00e9\\xff", "/bin/\\x01", "/bin/a\\x7fb", "/bin/a'\"'b", "/bin/\"a b\"", "/bin//./x/../y z", "/bin/ä", "/bin/tr*ue [a] {b}",
        "/", "//", "/bin/", "/bin/.", "/bin/..", ".", "..", "...", "./x", "../x", "a/b", "~/x", "~", "$FOO a", "${FOO} a", "$FOO/a", "FOO=bar /bin/x", "FOO=/a/b /bin/x", "env FOO=bar x",
        "%p", "%i", "%n a", "%t/x", "%Z", "/bin/%Z", "-/bin/%Z", "/bin/true %Z", "-/bin/true a %Z ; /bin/b", "/bin/a ; -/bin/true %Z ; /bin/c", "/bin/true %%n %n \\x25n \\x25Z", "/bin/true 100% %! %", "%", "a%", "/bin/%%", "\"/bin/a%\"",
        "/bin/a && /bin/b || c > /dev/null 2>&1 &", "/bin/true # comment", "/bin/true 'it''s' a'b c'd \"e\"f", "/bin/true ''", "/bin/true \"\" x", "=/bin/true", "/bin/true=",
        new('a', 255), new('a', 256), "/" + new string('a', 255), "/" + new string('a', 256), "/bin/" + new string('é', 128), "/bin/" + new string('é', 127), "/bin/" + new string('€', 85) + " x", "/bin/" + new string('€', 86),
        string.Concat(Enumerable.Repeat("/" + new string('b', 199), 20)) + "/" + new string('c', 94), string.Concat(Enumerable.Repeat("/" + new string('b', 199), 20)) + "/" + new string('c', 95),
    ];

    private static readonly string[] prefixes = ["", "", "", "-", "@", ":", "+", "!", "!!", "-@", "@-:", "+!", "!!!", "|", "--", "!:!"];

    private static readonly string[] programs =
    [
        "/bin/true", "/usr/bin/env", "true", "sh", "./run", "/bin/", "\"/opt/my app/x\"", "/opt/%p/x", "%n", "%i", "/a\\x20b", "-x", "@y", "$X", "/b/\"q\"", "\"\"", "/x\\", "..", "/ä",
    ];

    private static readonly string[] arguments =
    [
        "a", "-c", "--x=y", "\"a b\"", "'a \"b\" c'", "$A", "${B}", "$$", "%n", "%i", "%%", "%Z", "%", "100%", "\\n", "\\x41", "\\q", "\\\\", "\\\"", "\"", "'", ";", "\\;", "\";\"", "a;", ";b", "''", "\\xff", "\\u20ac", "#", "&&", ">", "ä", "\t",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["exec-command"];

    public override IEnumerable<string> Listed(Directive directive) => [.. listed, ""];

    public override Gen<string> Generated(Directive directive) =>
        from count in Gen.Frequency((4, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Constant(3)))
        from commands in Command().ListOf(count)
        from separator in OneOf(" ; ", " ;", ";", " ; ; ")
        select string.Join(separator, commands);

    private static Gen<string> Command() =>
        from prefix in OneOf(prefixes)
        from program in Gen.Frequency((3, OneOf("/bin/true", "true")), (2, OneOf(programs)))
        from count in Gen.Choose(0, 4)
        from words in OneOf(arguments).ListOf(count)
        select prefix + string.Join(" ", words.Prepend(program));
}
