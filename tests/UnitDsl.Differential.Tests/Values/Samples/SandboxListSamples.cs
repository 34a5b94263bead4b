using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Lists of names that limit what a unit may do.</summary>
public sealed class SandboxListSamples : KindSamples
{
    private static readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal)
    {
        ["capability-set"] =
        [
            "CAP_KILL", "cap_chown", "CAP_SYS_ADMIN", "Cap_Net_Raw", "CAP_NET_BIND", "CHOWN", "0", "1", "40", "41", "62", "63", "64", "-1", "+1", "0x2", "010", "08", "0b11", "0o7", "1x", "all", "CAP_KILL,CAP_CHOWN", "CAP\\_KILL",
        ],
        ["syscall-filter"] =
        [
            "read", "write", "@system-service", "@mount", "@known", "@system-servce", "foo", "cachectl", "uretprobe", "fchmodat2", "READ", "read:EPERM", "write:kill", "@mount:ENOSYS", "read:KILL", "read:eperm", "read:0",
            "read:4095", "read:4096", "read:-1", "read:+5", "read:0x5", "read:010", "read:08", "read:", ":EPERM", "read:EPERM:1", "read:EFOO", "@default", "@", "read,write", "\"read\"", "_llseek", "get_tls", "breakpoint",
        ],
        ["syscall-arch-list"] = ["native", "x86", "x86-64", "x32", "arm64", "s390x", "loongarch64", "ppc-le", "x86_64", "NATIVE", "\"arm\"", "mips64-le-n32", "na\\tive"],
        ["address-family-set"] = ["AF_INET", "AF_INET6", "AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_ROUTE", "AF_PACKET", "AF_VSOCK", "af_inet", "AF_FOO", "INET", "none", "AF_UNSPEC", "2", "\"AF_INET\"", "'AF_INET6"],
        ["namespace-flags"] = ["user", "mnt", "ipc", "pid", "cgroup", "net", "uts", "time", "yes", "no", "USER", "network", "mount", "\"user\"", "user,net", "us\\er"],
        ["secure-bits"] = ["keep-caps", "keep-caps-locked", "noroot", "noroot-locked", "no-setuid-fixup", "no-setuid-fixup-locked", "NOROOT", "no-root", "'noroot'", "'noroot", "5"],
        ["filesystem-set"] = ["ext4", "tmpfs", "@network", "@basic-api", "@foo", "@known", "@temporary", "EXT4", "foo", "\"ext4\"", "'ext4", "a\\b", "\"a b\""],
        ["network-interface-set"] =
        [
            "eth0", "wlan0", "lo", "a/b", "a:b", "12", "1a", ".", "..", "all", "default", "averylongname12", "averylongname123", "eth.0", "a%b", "%i", "ä", "\"eth0\"", "'eth0", "e\\th", "\"a b\"", "a\\\"b",
        ],
        ["delegate"] = ["yes", "no", "cpu", "cpuset", "io", "memory", "pids", "cpuacct", "blkio", "devices", "bpf-firewall", "bpf-bind-network-interface", "hugetlb", "CPU", "\"cpu\"", "'cpu", "cpu,io", "cp\\u"],
        ["cgroup-controller-list"] = ["cpu", "cpuset", "io", "memory", "pids", "cpuacct", "blkio", "bpf-devices", "foo", "CPU", "\"cpu\"", "cpu,io", "yes", "cp\\u"],
        ["ip-address-prefix"] =
        [
            "any", "localhost", "link-local", "multicast", "ANY", "LOCALHOST", "localhost.", "a.localhost", "localhost.localdomain", "x.LocalHost.localdomain.", "10.0.0.0/8", "10.0.0.1/8", "10.0.0.256", "10.0.0.01", "10.0.0.0/33",
            "10.0.0.0/32", "10.0.0.0/+8", "10.0.0.0/0x8", "10.0.0.0/010", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/0", "::/0", "::1", "::1/128", "::1/129", "::1.2.3.4", "fe80::1%eth0", "1:2:3:4:5:6:7:8", "1::2::3", "10", "1.2.3.4,::1",
            "\"any\"", "[::1]", "1.2.3.4.", ".localhost", "12345::", "::g", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", ":1::", ":::", "1:2:3:4:5:6:7:8:", "1.2.3.4::",
            "::1.2.3.4:1", "::01.2.3.4", "1::5:6:7:1.2.3.4", "::ffff:1.2.3.4/96", "0.0.0.0", "00.0.0.0", "::", ":", "1.2.3", "1..2.3", "255.255.255.255/31", "0:0:0:0:0:0:0:0:0", "::00000", "::0000",
        ],
    };

    public override IReadOnlyList<string> Kinds { get; } = [.. words.Keys];

    public override IEnumerable<string> Listed(Directive directive)
    {
        yield return "";
        yield return "~";
        yield return "~~" + words[directive.Kind][0];
        yield return "~ " + words[directive.Kind][0];
        foreach (var word in words[directive.Kind])
        {
            yield return word;
            yield return "~" + word;
            yield return words[directive.Kind][0] + " " + word;
        }
    }

    public override Gen<string> Generated(Directive directive) =>
        from inversion in OneOf("", "", "~")
        from list in ListOf(OneOf(words[directive.Kind]))
        select inversion + list;
}
