using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;
using UnitDsl.Systemd.Tests;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>The files of a unit are those that systemd reads, in its order.</summary>
public sealed class UnitLoaderOracleTests
{
    private static readonly string[] directories = ["etc", "run", "usr"];

    private static readonly string[] units =
    [
        "a-b-c.service", "a-b.service", "a-b@x-y.service", "a-b@z.service", "a--b-.service", "al-x.service", "al@q.service", "al@x-y.service", "m-n.target", "-e-f.service", "s-t.slice",
    ];

    private static readonly string[] levels =
    [
        "a-b-c.service", "a-b-.service", "a-.service", "a-b.service", "a-b@x-y.service", "a-b@.service", "a-@x-y.service", "a-@.service", "a-@z.service", "a--.service", "a--b-.service", "al-x.service",
        "al-.service", "al@.service", "al@x-y.service", "service", "target", "slice", "m-n.target", "m-.target", "-e-f.service", "-e-.service", "-.service", "s-t.slice", "s-.slice", "-.slice",
    ];

    private static readonly Gen<(string Path, string Content)> file = Gen.OneOf(
        from directory in Gen.Elements(directories)
        from name in Gen.Elements("a-b-c.service", "a-b.service", "a-b@.service", "a-b@z.service", "a--b-.service", "m-n.target", "-e-f.service", "s-t.slice", "t@.service")
        from content in Gen.Frequency((12, Gen.Constant("unit")), (1, Gen.Constant("")), (1, Gen.Constant("-> /dev/null")))
        select ($"{directory}/{name}", content),
        from directory in Gen.Elements(directories)
        from link in Gen.Elements(("al-x.service", "a-b-c.service"), ("al@.service", "a-b@.service"), ("al@q.service", "t@q.service"), ("a-b.service", "a-b.service"), ("m-n.target", "a-b.service"), ("al-x.service", "t@x.service"))
        from target in Gen.Elements(directories)
        select ($"{directory}/{link.Item1}", $"-> ROOT/{target}/{link.Item2}"));

    private static readonly Gen<(string Path, string Content)> dropIn =
        from directory in Gen.Elements(directories)
        from level in Gen.Elements(levels)
        from name in Gen.Elements("10.conf", "20.conf", "30-x.conf", "a.conf", "Z.conf", "é.conf", ".h.conf", "no.txt", "b.conf~")
        from content in Gen.Frequency((12, Gen.Constant("unit")), (1, Gen.Constant("")), (1, Gen.Constant("-> /dev/null")))
        select ($"{directory}/{level}.d/{name}", content);

    private static readonly Gen<(string Path, string Content)> link =
        from directory in Gen.Elements(directories)
        from level in Gen.Elements("m-n.target", "m-n.target", "m-.target", "target", "m.target")
        from kind in Gen.Elements("wants", "wants", "requires")
        from name in Gen.Elements("a.service", "b.service", "t@.service", "t@q.service", "bad", ".h.service", "c.target", "c.target~")
        from content in Gen.Frequency((8, Gen.Constant("-> ../a.service")), (1, Gen.Constant("-> /dev/null")), (1, Gen.Constant("unit")), (1, Gen.Constant("-> nowhere")))
        select ($"{directory}/{level}.{kind}/{name}", content);

    private static readonly Gen<(string Path, string Content)[]> tree =
        from files in Gen.ArrayOf(file, 14)
        from dropIns in Gen.ArrayOf(dropIn, 60)
        select files.Concat(dropIns).DistinctBy(static entry => entry.Item1).ToArray();

    [Fact]
    public void Files_are_found_in_systemds_order()
    {
        SystemdOracle.SkipUnlessAvailable();
        int loaded = 0, read = 0;
        var complaints = new List<string>();
        foreach (var (i, entries) in tree.TakeLong(30).Index())
        {
            using var directory = new TemporaryDirectory();
            Write(directory.Path, entries);
            string[] path = [.. directories.Select(name => Path.Combine(directory.Path, name))];
            var result = Tool.Run(
                "systemd-analyze",
                ["verify", "--man=no", "--recursive-errors=no", "--", .. units],
                new Dictionary<string, string> { ["SYSTEMD_UNIT_PATH"] = string.Join(':', path), ["SYSTEMD_LOG_LEVEL"] = "debug" });
            var systemds = SystemdOracle.Units(result);
            var loader = new UnitLoader(new DiskTree(path));
            foreach (string name in units)
            {
                var unit = loader.Load(name);
                string[] ours = unit.State == UnitLoadState.Loaded ? [.. unit.Files.Select(static file => file.Path)] : [];
                string[] theirs = systemds.TryGetValue(unit.Name, out var dump) ? [.. dump.Property("Fragment Path").Where(found => found.StartsWith(directory.Path, StringComparison.Ordinal)), .. dump.Property("DropIn Path")] : [];
                string state = Says(result, unit.Name, name, "is masked") ? "Masked" : Says(result, unit.Name, name, "not found") ? "NotFound" : "Loaded";
                loaded += ours.Length > 0 ? 1 : 0;
                read += ours.Length;
                if (!ours.SequenceEqual(theirs) || unit.State.ToString() != state)
                    complaints.Add($"tree {i.ToString(CultureInfo.InvariantCulture)}, {name}: {unit.State}, not {state}\n  systemd: {string.Join(' ', theirs)}\n  we:      {string.Join(' ', ours)}");
            }
        }
        Nothing.In(complaints);
        Assert.True(loaded > 75 && read > 300, $"{loaded} units, {read} files");
    }

    [Fact]
    public void Links_beside_units_are_systemds_dependencies()
    {
        SystemdOracle.SkipUnlessAvailable();
        int found = 0;
        var complaints = new List<string>();
        foreach (var (i, entries) in (from links in Gen.ArrayOf(link, 14) select links).TakeLong(40).Index())
        {
            using var directory = new TemporaryDirectory();
            Write(directory.Path, entries.DistinctBy(static entry => entry.Path).Append(("usr/m-n.target", "unit")));
            string[] path = [.. directories.Select(name => Path.Combine(directory.Path, name))];
            var result = Tool.Run(
                "systemd-analyze",
                ["verify", "--man=no", "--recursive-errors=one", "m-n.target"],
                new Dictionary<string, string> { ["SYSTEMD_UNIT_PATH"] = string.Join(':', path), ["SYSTEMD_LOG_LEVEL"] = "debug" });
            var dump = SystemdOracle.Units(result)["m-n.target"];
            string[] theirs = [.. new[] { "Wants", "Requires" }.SelectMany(name => dump.Property(name).Select(text => $"{name}={text.Split(' ')[0]}")).Distinct().Order(StringComparer.Ordinal)];
            string[] ours = [.. new UnitLoader(new DiskTree(path)).Load("m-n.target").Dependencies.Select(static d => $"{d.Directive}={d.Unit}").Distinct().Order(StringComparer.Ordinal)];
            found += theirs.Length;
            if (!ours.SequenceEqual(theirs))
                complaints.Add($"tree {i.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", entries)}\n  systemd: {string.Join(' ', theirs)}\n  we:      {string.Join(' ', ours)}");
        }
        Nothing.In(complaints);
        Assert.True(found > 60, found.ToString(CultureInfo.InvariantCulture));
    }

    private static bool Says(ToolResult result, string own, string name, string what) =>
        new[] { own, name }.Any(unit => result.Error.Contains($"Unit {unit} {what}.", StringComparison.Ordinal));

    private static void Write(string root, IEnumerable<(string Path, string Content)> entries)
    {
        foreach (string name in directories)
            Directory.CreateDirectory(Path.Combine(root, name));
        foreach (string target in new[] { "sysinit", "basic", "shutdown" })
            File.WriteAllText(Path.Combine(root, "usr", target + ".target"), "[Unit]\n");
        foreach (var (name, content) in entries)
        {
            string path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (content.StartsWith("-> ", StringComparison.Ordinal))
                File.CreateSymbolicLink(path, content[3..].Replace("ROOT", root, StringComparison.Ordinal));
            else
                File.WriteAllText(path, content.Length == 0 ? "" : name.EndsWith(".service", StringComparison.Ordinal) ? "[Service]\nExecStart=/bin/true\n" : "[Unit]\n");
        }
    }
}
