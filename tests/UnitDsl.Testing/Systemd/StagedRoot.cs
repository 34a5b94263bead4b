namespace UnitDsl.Testing;

/// <summary>
/// A throw-away root around the units under test, so that systemd judges them and not the host:
/// stubs stand for the standard targets, for executables, and for every unit that is a hard dependency.
/// </summary>
internal sealed class StagedRoot : IDisposable
{
    private static readonly string[] UnitExtensions = [".service", ".socket", ".mount", ".automount", ".swap", ".timer", ".path", ".slice", ".target"];

    private static readonly string[] StandardTargets =
    [
        "basic", "default", "emergency", "final", "getty", "graphical", "halt", "initrd", "initrd-fs", "initrd-root-fs", "initrd-root-device", "initrd-switch-root", "kexec",
        "local-fs", "local-fs-pre", "machines", "multi-user", "network", "network-online", "network-pre", "nss-lookup", "nss-user-lookup", "paths", "poweroff", "reboot",
        "remote-fs", "remote-fs-pre", "rescue", "shutdown", "sigpwr", "sleep", "slices", "sockets", "swap", "sysinit", "time-set", "time-sync", "timers", "umount",
    ];

    private readonly TemporaryDirectory _root = new();

    public StagedRoot(string directory)
    {
        foreach (var (link, target) in new[] { ("bin", "usr/bin"), ("sbin", "usr/sbin"), ("lib", "usr/lib") })
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, target));
            File.CreateSymbolicLink(System.IO.Path.Combine(Path, link), target);
        }
        foreach (string target in StandardTargets)
            Stub($"{target}.target", "[Unit]\n");
        Stub("dbus.socket", "[Socket]\nListenStream=/run/dbus/system_bus_socket\n");
        Stub("dbus.service", "[Service]\nExecStart=/bin/true\n");
        Executable("/bin/true");
        Executable("/bin/mount");
        Executable("/bin/umount");

        Units = CopyUnits(directory);
        foreach (string unit in Units)
            Surround(unit);
    }

    public string Path => _root.Path;

    /// <summary>The units' paths inside the root.</summary>
    public IReadOnlyList<string> Units { get; }

    private string Library => System.IO.Path.Combine(Path, "usr/lib/systemd/system");

    public void Dispose() => _root.Dispose();

    private string[] CopyUnits(string directory)
    {
        var units = new List<string>();
        foreach (string file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = System.IO.Path.GetFileName(file);
            string parent = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file)!);
            if (UnitExtensions.Contains(System.IO.Path.GetExtension(name)))
                units.Add(Copy(file, name));
            else if (name.EndsWith(".conf", StringComparison.Ordinal) && UnitExtensions.Any(extension => parent.EndsWith($"{extension}.d", StringComparison.Ordinal)))
                Copy(file, $"{parent}/{name}");
        }
        return [.. units];
    }

    private string Copy(string file, string name)
    {
        string path = $"/etc/systemd/system/{name}";
        _root.Write(path, File.ReadAllText(file));
        return path;
    }

    private void Surround(string unit)
    {
        string name = System.IO.Path.GetFileName(unit);
        string stem = System.IO.Path.GetFileNameWithoutExtension(name);
        var settings = LooseUnitFile.Read(File.ReadAllText(Path + unit)).ToList();
        foreach (var (section, key, value) in settings)
        {
            if (key.StartsWith("Exec", StringComparison.Ordinal) && key is not "ExecPaths" and not "ExecSearchPath" && LooseUnitFile.Program(value) is { } program)
                Executable(program);
            if (key is "Requires" or "Requisite" or "BindsTo" or "PartOf" or "Sockets" or "Service" or "Slice" || (key == "Unit" && section is "Timer" or "Path"))
            {
                foreach (string dependency in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    StubUnit(Expand(dependency, name, stem));
            }
        }
        if (Activated(System.IO.Path.GetExtension(name), stem, settings) is { } activated)
            StubUnit(activated);
    }

    // A unit that starts another one cannot be loaded without it.
    private static string? Activated(string extension, string stem, List<(string Section, string Name, string Value)> settings) => extension switch
    {
        ".timer" or ".path" when !settings.Any(setting => setting.Name == "Unit") => $"{stem}.service",
        ".socket" when !settings.Any(setting => setting.Name == "Service") =>
            settings.Any(setting => setting.Name == "Accept" && setting.Value is "yes" or "true" or "1" or "on") ? $"{stem}@.service" : $"{stem}.service",
        ".automount" => $"{stem}.mount",
        _ => null,
    };

    private static string Expand(string dependency, string name, string stem) => dependency
        .Replace("%n", name, StringComparison.Ordinal).Replace("%N", stem, StringComparison.Ordinal)
        .Replace("%p", stem.Split('@')[0], StringComparison.Ordinal).Replace("%i", stem.Contains('@') ? stem.Split('@')[1] : "", StringComparison.Ordinal);

    private void StubUnit(string name)
    {
        string extension = System.IO.Path.GetExtension(name);
        int at = name.IndexOf('@');
        string file = at < 0 ? name : $"{name[..at]}@{extension}";
        if (name.Contains('%') || File.Exists($"{Path}/etc/systemd/system/{name}") || File.Exists($"{Path}/etc/systemd/system/{file}"))
            return;
        string stem = System.IO.Path.GetFileNameWithoutExtension(file);
        string? text = extension switch
        {
            ".service" => "[Service]\nExecStart=/bin/true\n",
            ".socket" => "[Socket]\nListenStream=/run/stub\n",
            ".timer" => "[Timer]\nOnBootSec=1\n",
            ".path" => "[Path]\nPathExists=/stub\n",
            ".mount" => $"[Mount]\nWhat=stub\nWhere=/{stem.Replace('-', '/').Replace("\\x2d", "-", StringComparison.Ordinal)}\n",
            ".target" or ".slice" => "[Unit]\n",
            _ => null,
        };
        if (text is not null)
            Stub(file, text);
    }

    private void Stub(string name, string text)
    {
        if (!File.Exists(System.IO.Path.Combine(Library, name)))
            _root.Write($"/usr/lib/systemd/system/{name}", text);
    }

    private void Executable(string program)
    {
        string path = program.StartsWith('/') ? program : $"/usr/bin/{program}";
        if (path.EndsWith('/') || File.Exists(Path + path))
            return;
        _root.WriteExecutable(path);
    }
}
