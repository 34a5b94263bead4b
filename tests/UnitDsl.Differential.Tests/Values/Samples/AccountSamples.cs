using FsCheck;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Users and groups.</summary>
public sealed class AccountSamples : KindSamples
{
    private static readonly string[] names =
    [
        "root", "www-data", "_apt", "nobody", "nogroup", "a.b", "a b", "a:b", "a/b", "0", "00", "1000", "65534", "65535", "65536", "4294967294", "4294967295", "4294967296", "-1", "-", "--", "-x", "007", "1a",
        ".", "..", "...", "ä", "user$", "USER", "a@b", "a\\b", "a\\\\b", "\"root\"", "'root'", "%i", "%u", "%U", "%p", "%Z", "%H", "a%%b", "0x10", "+5", "1e3",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["user-or-group-name", "user-or-group-name-list"];

    public override IEnumerable<string> Listed(Directive directive) =>
        ["", .. names, new string('x', 31), new string('x', 32), new string('x', 300), "root wheel", "root a/b c:d", "root a\\", "a\\ b c"];

    public override Gen<string> Generated(Directive directive) => directive.Kind.EndsWith("list", StringComparison.Ordinal) ? ListOf(OneOf(names)) : OneOf(names);
}
