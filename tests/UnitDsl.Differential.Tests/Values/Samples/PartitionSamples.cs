using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Mount options of partitions.</summary>
public sealed class PartitionSamples : KindSamples
{
    public override IReadOnlyList<string> Kinds { get; } = ["partition-mount-options"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        "", "root:ro", "ro", "foo:ro", "roto:ro", "root:ro home:nosuid", "ro,nosuid usr:x", "\"root:ro,x\"", "root:", "root", "root:ro root:rw", ":ro",
        "root:ro:rw", "root:a:", "root::a", "::", ":", "%i", "root:%i", "root:%Z", "%Z", "%Z:x", "root:%%", "%%", "\"root", "var:a=b\\,c",
        "esp:x xbootldr:y tmp:z swap:q srv:a home:b root-verity:c usr-verity:d", "root:ro \"x", "verity:x", "ROOT:ro", "ro home:x foo:y",
        "foo:x bar:y", "root:\"a b\"", "'ro x'", "\"\"", "root:\"\"", "root-secondary:x", "root-other-verity-sig:x", "usr-secondary-verity:x",
        "root-verity-sig:a", "root-verity-secondary:a", "user-home:x", "home-verity:x", "ro:x", "a:b:c", "root:\\x20", "root\\:ro", "root:ro \\q",
        "a\\:b", "root:a\\\\b", "\"a:b\" c", "\"root\":x", "root:\"x\\\"y\"", "root:'x y'z", "root:\\t", "root:\\n", "\\x72oot:x", "root:a\\:b",
        "root:a\\\"b", "\"root:x y\" \"home:z\"", "root:\\xe4", "root:ä", "root:\\u20ac", "root:\\\\x20", "root:a\\sb", "root:a\\xff", "home:x\\303\\244", "root:\\x01", "\"srv:x=y home:rw \"a b\"",
    ];

    public override Gen<string> Generated(Directive directive) =>
        ListOf(
            from partition in OneOf("", "", "root:", "usr:", "home:", "srv:", "esp:", "var:", "root-verity:", "foo:", "user-home:")
            from options in OneOf("ro", "rw", "ro,nosuid", "noexec,nodev", "x=y", "", "\"a b\"", "%i", "a\\:b", "a\\\\b")
            select partition + options);
}
