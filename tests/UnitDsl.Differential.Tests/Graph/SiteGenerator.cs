using System.Globalization;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Graph;

/// <summary>Sites of a few units of all kinds that have much to do with each other.</summary>
internal sealed class SiteGenerator(int seed, string prefix)
{
    private static readonly string[] dependencies =
    [
        "Requires", "Requisite", "Wants", "BindsTo", "PartOf", "Upholds", "Conflicts", "Before", "After", "After", "OnSuccess", "OnFailure", "PropagatesReloadTo", "ReloadPropagatedFrom",
        "PropagatesStopTo", "StopPropagatedFrom", "JoinsNamespaceOf",
    ];

    private static readonly string[] standard = ["network.target", "multi-user.target", "sysinit.target", "missing.service", "basic.target", "shutdown.target", "local-fs.target", "dev-sda.device"];

    private readonly Random random = new(seed);
    private readonly List<string> names = [];

    public IReadOnlyList<SiteUnit> Site()
    {
        var kinds = Enumerable.Range(0, random.Next(2, 13)).Select(_ => UnitKinds.All[random.Next(UnitKinds.All.Count)]).ToList();
        for (var i = 0; i < kinds.Count; i++)
            names.Add(Name(kinds[i], i));
        var units = kinds.Select((kind, i) => new SiteUnit(names[i], [.. General(kind, i), .. Own(kind, i)])).ToList();

        // What starts another one needs that to exist.
        foreach (var name in names.Where(static name => UnitName.SuffixOf(name) is ".socket" or ".timer" or ".path").ToList())
        {
            var service = UnitName.WithoutSuffix(name) + ".service";
            if (!names.Contains(service))
                units.Add(new SiteUnit(service, [("Service", "ExecStart", "/bin/true"), ("Service", "DefaultDependencies", "x")]));
            units.Add(new SiteUnit(UnitName.WithoutSuffix(name) + "@.service", [("Service", "ExecStart", "/bin/true")]));
        }

        return units;
    }

    private bool Chance(int oneOf) => random.Next(oneOf) == 0;

    private string Pick(params string[] values) => values[random.Next(values.Length)];

    private string Name(UnitKind kind, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            UnitKind.Service when Chance(5) => $"{prefix}u{number}@a-b.service",
            UnitKind.Slice => Chance(2) ? $"{prefix}-s{number}.slice" : $"{prefix}-s{number}-t.slice",
            UnitKind.Mount or UnitKind.Automount => $"{prefix}-{Pick("m", "m-n", "k")}-d{number}{kind.Suffix()}",
            UnitKind.Swap => Chance(2) ? $"{prefix}-m-w{number}.swap" : $"dev-{prefix}w{number}.swap",
            _ => $"{prefix}u{number}{kind.Suffix()}",
        };
    }

    private string Path() => Pick($"/{prefix}/m", $"/{prefix}/m/d1", $"/{prefix}/m/n/d2/x", $"/{prefix}/k/d3/../y", "/", "/srv//x/./y", $"/{prefix}", "%t/x", "rel", $"/{prefix}/k/d0", $"/{prefix}/m/d2");

    private IEnumerable<(string Section, string Name, string Value)> General(UnitKind kind, int index)
    {
        if (Chance(6))
            yield return ("Unit", "DefaultDependencies", Pick("no", "no", "yes", "maybe"));
        if (Chance(5))
            yield return ("Unit", "RequiresMountsFor", Path() + " " + Path());
        for (var count = random.Next(5); count > 0; count--)
        {
            var name = dependencies[random.Next(dependencies.Length)];

            // Which of two targets that ask for each other comes first is a matter of which was loaded first.
            var others = kind == UnitKind.Target ? names.Where((other, i) => i > index || !other.EndsWith(".target", StringComparison.Ordinal)).ToList() : names;
            if (kind == UnitKind.Target && name is "PartOf" or "PropagatesStopTo")
                continue;
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Chance(4) ? Pick(kind == UnitKind.Target ? standard[..4] : standard) : others.Count == 0 ? "missing.target" : others[random.Next(others.Count)]);
            yield return ("Unit", name, string.Join(' ', words) + (Chance(12) ? " bad" : ""));
        }
    }

    private IEnumerable<(string Section, string Name, string Value)> Own(UnitKind kind, int index)
    {
        var section = kind.OwnSection();
        switch (kind)
        {
            case UnitKind.Service:
                yield return (section!, "ExecStart", "/bin/true");
                if (Chance(6))
                    yield return (section!, "BusName", "org.example.X");
                if (Chance(8))
                    yield return (section!, "Type", Pick("simple", "notify"));
                if (Chance(6))
                    yield return (section!, "Sockets", names[random.Next(names.Count)]);
                break;
            case UnitKind.Socket:
                yield return (section!, "ListenStream", Pick("80", "/run/x", "@abs", $"/{prefix}/m/n/x", "/var/run/y"));
                if (Chance(4))
                    yield return (section!, "ListenFIFO", Path());
                if (Chance(4))
                    yield return (section!, "ListenStream", "");
                if (Chance(4))
                    yield return (section!, "ListenDatagram", $"/{prefix}/k/z");
                yield return (section!, "ListenStream", "81");
                if (Chance(4))
                    yield return (section!, "BindToDevice", Pick("lo", "eth0", "br-0.1", "*"));
                if (Chance(3))
                    yield return (section!, "ExecStartPre", "/bin/true");
                if (Chance(4))
                    yield return (section!, "Service", names.FirstOrDefault(static name => name.EndsWith(".service", StringComparison.Ordinal)) ?? "bad");
                break;
            case UnitKind.Timer:
                yield return (section!, Pick("OnCalendar", "OnBootSec"), "1");
                if (Chance(2))
                    yield return (section!, "OnCalendar", "daily");
                if (Chance(3))
                    yield return (section!, "Persistent", Pick("yes", "no"));
                if (Chance(3))
                    yield return (section!, "Unit", names[random.Next(names.Count)]);
                break;
            case UnitKind.Path:
                yield return (section!, Pick("PathExists", "PathChanged", "PathModified", "DirectoryNotEmpty"), $"/{prefix}/m/d1/x");
                yield return (section!, "PathExistsGlob", $"/{prefix}/k/*/x");
                if (Chance(3))
                    yield return (section!, "Unit", names[random.Next(names.Count)]);
                break;
            case UnitKind.Mount:
                yield return (section!, "What", Pick("tmpfs", "/dev/sda1", "/dev/root", $"/{prefix}/m/img", "server:/x", "/dev/disk/by-label/a-b", "//server/share", "overlay"));
                yield return (section!, "Where", UnitName.UnescapePath(UnitName.WithoutSuffix(names[index])));
                if (Chance(2))
                    yield return (section!, "Type", Pick("tmpfs", "nfs", "nfs4", "cifs", "ext4", "fuse.sshfs", "fuse.glusterfs", "none", "overlay", "bind", "ceph", "afs", "smb3", "smbfs", "ncpfs", "ncp", "gfs", "gfs2", "pvfs2", "ocfs2", "lustre", "davfs", "orangefs", "9p", "virtiofs", "fuse.s3fs"));
                if (Chance(2))
                    yield return (section!, "Options", Pick("bind", "rbind", "loop", "loop=/dev/loop1", "_netdev", "nofail", "nofail,fail", "fail,nofail", "ro,usrquota", "x-systemd.automount", "x-systemd.device-bound", "x-systemd.device-bound=yes", "x-initrd.mount", "comment=systemd.automount", "ro,noatime", "_netdev,quota", "grpquota,bind", "x-systemd.device-bound=no", "usrjquota=a.user"));
                break;
            case UnitKind.Automount:
                yield return (section!, "Where", UnitName.UnescapePath(UnitName.WithoutSuffix(names[index])));
                break;
            case UnitKind.Swap:
                yield return (section!, "What", UnitName.UnescapePath(UnitName.WithoutSuffix(names[index])));
                break;
            case UnitKind.Slice:
                yield return ("Slice", "CPUWeight", "5");
                break;
        }

        if (kind is UnitKind.Service or UnitKind.Socket or UnitKind.Mount or UnitKind.Swap)
        {
            foreach (var line in Processes(section!))
                yield return line;
        }
    }

    private IEnumerable<(string Section, string Name, string Value)> Processes(string section)
    {
        if (Chance(5))
            yield return (section, "Slice", Pick($"{prefix}-s0.slice", $"{prefix}-s1-t.slice", "user.slice", "-.slice", "bad", "%p.slice"));
        if (Chance(6))
            yield return (section, "WorkingDirectory", Pick("/srv/w", "-/srv/v", "~", $"/{prefix}/m/d1"));
        if (Chance(8))
            yield return (section, "RootDirectory", "/srv/root");
        if (Chance(10))
            yield return (section, "RootImage", $"/{prefix}/m/root.img");
        if (Chance(5))
            yield return (section, Pick("StateDirectory", "RuntimeDirectory", "CacheDirectory", "LogsDirectory", "ConfigurationDirectory"), Pick("a", "a b/c", "%p", "x:y", "", "../bad"));
        if (Chance(6))
            yield return (section, "PrivateTmp", Pick("yes", "no", "true"));
        if (Chance(10))
            yield return (section, "DynamicUser", "yes");
        if (Chance(5))
            yield return (section, "StandardOutput", Pick("journal", "null", "kmsg", "inherit", "file:/x", "journal+console", "tty", "socket"));
        if (Chance(6))
            yield return (section, "StandardError", Pick("journal", "null", "inherit", "kmsg+console"));
        if (Chance(8))
            yield return (section, "StandardInput", Pick("tty", "null", "socket", "data"));
        if (Chance(10))
            yield return (section, "LogNamespace", Pick("foo", "%p"));
    }
}
