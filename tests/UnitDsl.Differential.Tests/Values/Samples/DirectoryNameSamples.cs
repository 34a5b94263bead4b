using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Directories that systemd makes.</summary>
public sealed class DirectoryNameSamples : KindSamples
{
    private static readonly string[] names =
        ["a", "a", "b", "a/b", "a b", "./a", "a//b/", "a/.", ".", "..", "../a", "a/../b", "/a", "/var/lib/a", "/run/a", "/var/run/a", "%S/a", "%t/a", "%n", "%i", "%Z", "./%t", "private", "private/a", "a/private", "privateer", ".a", "", "ä", "a-b", new string('d', 255), new string('d', 256)];

    public override IReadOnlyList<string> Kinds { get; } = ["relative-directory-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. names, .. PathParts.Listed,
        "a:b", "a:/b", "a:", "a::", ":a", ":", "::", "a:b:c", "a::ro", "a:b:ro", "a:b:rw", "a:b:", "a:b:ro:x", "a:..", "a:.", "a:%i", "a:%Z b", "%Z:a b", "a:a", "a:private", "a b c", "a  b", "a:x a:y", "a a:y", "a:x a",
        "\"a b\"", "\"a b\":c", "\"a b:c\"", "'a'", "\"a", "a \"b", "a:\"b", "\"\" a", "a\\ b", "a\\x20b", "a\\:b", "a\\:b:c\\:d", "a\\\\b", "a\\qb c", "a:\\q c", "\\x2fa", "a\\x3ab", "a\\tb", "a\\x22b", "\"'a b':c\"", "a\"b c\"d", "a:b\\", "/var/lib/a /var/log/b",
        "a\\u00e4", "a\\xff b", "a\\303\\244", "a\\xc3\\xa4:b", "a:b\\xff", "\\xef\\xbf\\xbf", "a\\ud800", "a\\x01b",
    ];

    public override Gen<string> Generated(Directive directive) => ListOf(
        Gen.Frequency(
            (3, Gen.Elements("a", "b/c", "%n", "x.y")),
            (3, OneOf(names)),
            (3, from parts in OneOf(names).ListOf(2) select string.Join(":", parts)),
            (1, from parts in OneOf([.. names, "ro", "rw"]).ListOf(3) select string.Join(":", parts)),
            (1, Mixed("a", "\\", ":", "\"", "'", " ", "/", ".", "\\x20", "\\:", "%p"))),
        " ");
}
