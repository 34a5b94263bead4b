namespace UnitDsl.Differential.Tests.Values;

/// <summary>A root with what every unit needs around it, in memory where the machine has such a place: thousands of small files go through it.</summary>
internal sealed class LabRoot : IDisposable
{
    private const string Units = "etc/systemd/system";

    private static readonly string[] stubs =
    [
        "sysinit.target", "basic.target", "shutdown.target", "sockets.target", "timers.target", "paths.target", "local-fs.target", "local-fs-pre.target", "remote-fs.target",
        "remote-fs-pre.target", "umount.target", "swap.target", "slices.target", "time-set.target", "time-sync.target", "multi-user.target", "network.target", "network-online.target",
    ];

    private readonly string units;

    public LabRoot()
    {
        Path = System.IO.Path.Combine(InstalledSystemd.Memory, "unitdsl-" + Guid.NewGuid().ToString("N"));
        units = Directory.CreateDirectory(System.IO.Path.Combine(Path, Units)).FullName;
        foreach (var stub in stubs)
            WriteUnit(stub, "[Unit]\n");
        WriteUnit("a.service", "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n");
        var program = System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(Path, "bin")).FullName, "true");
        File.WriteAllText(program, "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    public string Path { get; }

    public void WriteUnit(string name, string text) => File.WriteAllText(System.IO.Path.Combine(units, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
