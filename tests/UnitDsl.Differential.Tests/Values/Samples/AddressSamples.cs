using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>What a socket listens on.</summary>
public sealed class AddressSamples : KindSamples
{
    private static readonly string[] hosts =
    [
        "127.0.0.1", "0.0.0.0", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.04", "1..2.3", "[::1]", "[::]", "[::", "::1]", "::1", "[1::2::3]", "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7]",
        "[1:2:3:4:5:6:7:8:9]", "[::ffff:1.2.3.4]", "[12345::]", "[g::]", "[1.2.3.4]", "[]", "localhost", "", "[:1::]", "[1::2:]", "[::1.2.3.400]", "[1:2:3:4:5:6:1.2.3.4]", "[1:2:3:4:5:6:7:1.2.3.4]", "[::1:2:3:4:5:6:7]", "[::1:2:3:4:5:6:7:8]", "[fe80::1]", "[ABCD::ef]",
    ];

    private static readonly string[] ports = ["80", "0", "65535", "65536", "99999999999", "-1", "+80", "0x50", "0120", "0b11", "0o17", "080", "http", "", "8 0", " 80", "00", "0x", "1e3"];

    private static readonly string[] others =
    [
        "/run/x.sock", "/", "//", "@", "@abc", "@/x", "/var/run/x.sock", "/var/run", "/var/run/", "/var//run/x", "/run//y/../z", "%t/x.sock", "%i", "%p", "/run/%n", "/run/%Z", "/run/%%", "run/x", "~/x", "/run/a b",
        "vsock:1:2", "vsock::2", "vsock:2", "vsock:", "vsock:1:", "vsock:x:1", "vsock:1:x", "vsock:4294967295:4294967295", "vsock:4294967296:1", "vsock:1:0", "vsock:-1:5", "vsock-stream:1:2", "VSOCK:1:2", "[::1]:80#x", "1.2.3.4:80#example.com",
    ];

    private static readonly string[] families =
    [
        "route", "firewall", "inet-diag", "nflog", "xfrm", "selinux", "iscsi", "audit", "fib-lookup", "connector", "netfilter", "ip6-fw", "dnrtmsg", "kobject-uevent", "generic", "scsitransport", "ecryptfs", "rdma",
        "Route", "foo", "0", "5", "2147483647", "2147483648", "-1", "usersock", "sock-diag", "crypto", "0x10", "unused",
    ];

    public override IReadOnlyList<string> Kinds { get; } = ["socket-address", "netlink-address", "mqueue-path", "ip-tos"];

    public override IEnumerable<string> Listed(Directive directive) => directive.Kind switch
    {
        "socket-address" =>
        [
            "", .. hosts, .. ports, .. others, .. hosts.Select(static host => host + ":80"), .. ports.Select(static port => "1.2.3.4:" + port), .. ports.Select(static port => "[::1]:" + port),
            "[fe80::1]:80%%lo", "[fe80::1]:80%%1", "[fe80::1%%lo]:80", "[fe80::1]:80%%", "1.2.3.4:80%%lo", "80%%lo",
            "/" + new string('x', 106), "/" + new string('x', 107), "/" + new string('x', 108), "@" + new string('x', 106), "@" + new string('x', 107), "@" + new string('x', 108),
        ],
        "netlink-address" => ["", .. families, .. families.Select(static family => family + " 1"), "route 0", "route -1", "route x", "route 1 2", "route  7", "route 4294967295", "route 4294967296", "\"route\" 1", "%i 1", "%Z", "audit %%"],
        "mqueue-path" =>
        [
            "", "/mq", "mq", "/", "//mq//x/", "/a/../b", "/a/./b", "/dev/x", "/dev", "/proc/1", "/sys", "/system", "/%n", "/%Z", "%t/x", "/a b", "/" + new string('x', 255), "/" + new string('x', 256), "/ä", "/var/run/x",
            "/." , "/..", "/.hidden", "/" + string.Concat(Enumerable.Repeat("abcdefg/", 512)),
        ],
        _ => ["", "low-delay", "throughput", "reliability", "low-cost", "0", "2", "4", "8", "16", "255", "256", "-1", "0x10", "020", "low_delay", "none", "LOW-DELAY", "+16", "0b10", "1 2"],
    };

    public override Gen<string> Generated(Directive directive) => directive.Kind switch
    {
        "socket-address" => Gen.OneOf(
            from host in OneOf(hosts) from port in OneOf(ports) select host + ":" + port,
            OneOf(others),
            OneOf(ports)),
        "netlink-address" => from family in OneOf(families) from port in OneOf(ports) select family + " " + port,
        "mqueue-path" => Mixed("/", "/mq", "a", ".", "..", "/dev", "%n", "//", "/../", "-"),
        _ => Gen.OneOf(OneOf(ports), OneOf("low-delay", "throughput", "reliability", "low-cost", "0", "255", "256")),
    };
}
