using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Names of other things than units and users.</summary>
public sealed class NameSamples : KindSamples
{
    private static readonly string[] names =
    [
        "foo", "foo-bar", "foo.bar", "a:b", "a/b", "a b", ".", "..", "...", "", "*", "eth0", "eth0.5", "123", "1a", "all", "default", "lo", "%i", "%p", "%n", "%Z", "%%", "a\\b", "a'b", "a\"b", "ä", "foo@bar", "a,b", "~x", "-",
        "org.example.Thing", "org.example", "org..example", ".org.example", "org.example.", "org", "org.1example", "org.example1", ":1.5", ":1", ":1.a.2", ":", "org.ex-ample._x", "org.exämple", "org.example Thing", "com.%p.X",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["dbus-name", "network-interface", "fd-name", "journal-namespace", "instance-name"];

    public override IEnumerable<string> Listed(Directive directive) =>
    [
        .. names, .. new[] { 14, 15, 16, 200, 222, 223, 254, 255, 256 }.Select(static length => new string('x', length)),
        "a." + new string('x', 253), "a." + new string('x', 254), "/" + new string('x', 14),
    ];

    public override Gen<string> Generated(Directive directive) => OneOf(names);
}
