using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Single rules that limit what a unit may do.</summary>
public sealed class SandboxRuleSamples : KindSamples
{
    private static readonly Dictionary<string, (string[] Listed, string[] Parts)> values = new(StringComparer.Ordinal)
    {
        ["device-allow"] = (
            [
                "/dev/null rw", "/dev/null", "/dev/null rwm", "/dev/null q", "/dev/null rrr", "char-pts", "block-loop rwm", "char-* m", "/etc/x", "/dev", "/dev/", "/dev/../x", "/dev//null r", "/dev/./null r", "\"/dev/null\" r",
                "\"/dev/nu ll\" wr", "'/dev/null r", "/dev/%n r", "/dev/%Z r", "dev/null", "/run/systemd/inaccessible/chr r", "/run/systemd/inaccessible", "char-", "block", "CHAR-pts", "/dev/null r w", "/dev/null\\x20 r", "/dev/%% r",
                "char-%Z", "char-%n r", "/dev/null \"r\"", "/dev/null R", "/dev/null/ r", "/dev/ä r", "char-../x r", "\"\" r", "//dev/null r", "\"char-a b\" rw", "/dev/null 'r", "/devx r", "/../dev/null", "/dev/" + new string('a', 255),
                "/dev/" + new string('a', 256), "%%dev r", "%r/dev/null", "%R/dev/null r", "%c r",
            ],
            ["/dev/", "null", "char-", "block-", "*", " ", " ", "r", "w", "m", "\"", "'", "%n", "%%", "..", "/", "\\", "ä", "/run/systemd/inaccessible/"]),
        ["socket-bind-rule"] = (
            [
                "any", "ipv4:tcp:80-90", "tcp", "8080", "ipv6:1-2", "foo", "ipv4:tcp:99999", "ipv4", "ipv4:", "tcp:", "tcp:ipv4", "0", "1", "65535", "65536", "90-80", "80-80", "0-5", "+80", "0x50", "any:80", "ipv4:any", "tcp:any",
                "ipv4:tcp:any", "ipv4:udp", "udp:1-", "udp:-1", "ipv4:ipv6", "IPV4", "Any", "sctp", "ipv4:tcp:80:1", "80 90", "ipv4:tcp:", "1 -2", "1- 2", "080", "010", "ipv4 :tcp", ":80", "\"80\"", "1-0xff", "ipv4::80", "1-2-3",
                "1-+2", "0b11", "0o17", "any-5", "1--2", "udp:udp", "-0-5", "1-65535", "0b  11", "0b+11", "0b-0", "+0b1", "0b0b1", "0o0b1", "0b 0b1", "+0b", "+0o1", "0b0x1", "00x1", "0X1F", "\\1", "ip\\v4:tc\\p:1\\-2", "a\\ny", "ipv4\\:tcp:1", "tcp:1:", "UDP", "ipv4:Tcp:1", "IPV4:udp",
            ],
            ["ipv4", "ipv6", ":", ":", "tcp", "udp", "any", "80", "90", "-", "0", "65535", "65536", " ", "0x"]),
        ["bpf-program"] = (
            [
                "ingress:/sys/fs/bpf/x", "egress:/x", "foo:/x", "ingress", "ingress:", "ingress:x", "device:/x", "sock_create:/x y", "sock_create:/%n", "sock_create:/%Z", "INGRESS:/x", "ingress:/x/../y", "ingress:/x//y", "ingress:\"/x\"",
                "ingress:/x/", "ingress: /x", "bind4:/x", "\"ingress:/x\"", "ingress\\:/x", ":/x", "ingress:/x:y", "%i:/x", "inet_ingress:/x", "ingress::/x", "::ingress:/x", "foo:/%Z", "ingress:%n", "ingress:/%%x", "ingress:/" + new string('b', 256),
                "in\\gress:/x", ":", "ingress:/", "setsockopt:/x",
            ],
            ["ingress", "egress", "sysctl", ":", ":", "/", "sys", "x", "%n", "%%", "..", " ", "\\", "\""]),
        ["lsm-label"] = (
            ["foo", "-foo", "-", "%n", "%Z", "-%Z", "a b", "\"a\"", "system_u:system_r:x", "ä", "--a", "- a", "-%n", "%%", "- %Z", "%r%R%c"],
            ["-", "foo", ":", "%n", "%%", "%Z", " ", "\"", "_t"]),
    };

    public override IReadOnlyList<string> Kinds { get; } = [.. values.Keys];

    public override IEnumerable<string> Listed(Directive directive) => ["", .. values[directive.Kind].Listed];

    public override Gen<string> Generated(Directive directive) => Gen.Frequency(
        (2, OneOf(values[directive.Kind].Listed)),
        (1, Mixed(values[directive.Kind].Parts)));
}
