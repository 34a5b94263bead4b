using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Values.Samples;

/// <summary>Kinds that are younger than the oldest release.</summary>
public sealed class NewerSamples : KindSamples
{
    private static readonly string[] sources = ["cgroup", "user", "group", "uid", "", "User", "%p", "\"user\""];
    private static readonly string[] families = ["arp", "bridge", "inet", "ip", "ip6", "netdev", "inet6", "", "IP"];
    private static readonly string[] identifiers = ["filter", "a", "a1/b_c.d", "a\\\\b", "a-b", "1a", "_a", "", "%p", "ä", new string('a', 31), new string('a', 32), new string('a', 255), new string('a', 256)];
    private static readonly string[] files = ["/etc/x", "/", "/etc//x/./", "/etc/../x", "/..", "etc/x", "", "/a b", "/a\\:b", "/a\\\\b", "/a\\x20b", "%h/x", "/%i", "/ä", "-/x", "\"/x\"", "/x/", "/" + new string('a', 255), "/" + new string('a', 256)];
    private static readonly string[] descriptors = ["", "name", "a b", "ä", "a\\:b", "%n", new string('a', 255), new string('a', 256)];
    private static readonly string[] options = ["", "read-only", "append", "truncate", "graceful", "graceful,append", "append,graceful", "append,truncate", "graceful,graceful", "read-only,append", ",", "append,", "foo", "READ-ONLY", " append", "append graceful"];
    private static readonly string[] patterns = ["foo", "foo*", "*", "f*o", "foo.*", "foo?", "[a]", "foo**", "", "a b", "a/b", "%p", "%p.*", "%Z", "%%", "ä", "..", ".", ".*", "..*", "a\\*", new string('a', 255), new string('a', 256)];
    private static readonly string[] names = ["", "bar", "bar.", "bar*", "a/b", "%p", "a b", ".", "..", new string('a', 255)];
    private static readonly string[] groups = ["a", "main", "a.b", "_a", ".a", "..", ".", "cgroup.x", "cgroup", "memory.x", "memory", "tasks", "notify_on_release", "release_agent", "a/b", "/a", "a b", "%p", "ä", "-", "foo.service", new string('a', 255), new string('a', 256)];

    public override IReadOnlyList<string> Kinds { get; } = ["nft-set", "open-file", "credential-glob", "cgroup-name"];

    public override IEnumerable<string> Listed(Directive directive) => directive.Kind switch
    {
        "nft-set" =>
        [
            .. sources.Select(static source => source + ":inet:filter:x"), .. families.Select(static family => $"user:{family}:filter:x"),
            .. identifiers.SelectMany(static name => new[] { $"user:ip:{name}:x", $"user:ip:filter:{name}" }),
            "", "user", "user:ip", "user:ip:a", "user:ip:a:b:c", "user:ip:a:b group:ip6:c:d", "user:ip:a:b foo", "foo user:ip:a:b", "\"user:ip:a:b\"", "user:ip:a:b 'x", "user:ip:a:b:",
        ],
        "open-file" =>
        [
            .. files, .. files.Select(static file => file + ":name:append"), .. descriptors.Select(static name => "/etc/x:" + name), .. descriptors.Select(static name => $"/etc/x:{name}:append"),
            .. options.Select(static option => "/etc/x:name:" + option), .. options.Select(static option => "/etc/x::" + option), "/etc/x:name:append:", "/etc/x:name:append:x", ":", "/etc/x::", "/etc/x:::", "/etc/x:a:b:c:d",
        ],
        "credential-glob" => [.. patterns, .. patterns.Select(static pattern => pattern + ":bar"), .. names.Select(static name => "foo:" + name), .. names.Select(static name => "foo*:" + name), "foo:bar:baz", ":", "foo::", "foo\\:bar", "foo*:bar*"],
        _ => groups,
    };

    public override Gen<string> Generated(Directive directive) => directive.Kind switch
    {
        "nft-set" => ListOf(
            from source in OneOf(sources) from family in OneOf(families) from table in OneOf(identifiers) from set in OneOf(identifiers) select $"{source}:{family}:{table}:{set}"),
        "open-file" => from file in OneOf(files) from name in OneOf(descriptors) from option in OneOf(options) select $"{file}:{name}:{option}",
        "credential-glob" => from pattern in OneOf(patterns) from name in OneOf(names) from isBare in OneOf("", ":") select isBare.Length == 0 ? pattern : $"{pattern}:{name}",
        _ => from first in OneOf(groups) from second in OneOf(groups) select first + second,
    };
}
