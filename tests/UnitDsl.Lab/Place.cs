namespace UnitDsl.Lab;

/// <summary>
/// A name and a directory for one machine. A lock that the kernel lets go of with its owner tells the living from what
/// a killed test run has left; the next run removes that.
/// </summary>
internal sealed class Place : IDisposable
{
    private const long Enough = 1L << 30;

    private static readonly string home = HomeOfAll();
    private static readonly SemaphoreSlim machines = new(Environment.ProcessorCount * 2);
    private static readonly Lazy<Task> swept = new(SweepAsync);
    private static int count;

    private readonly FileStream _lock;
    private readonly bool _counted;

    private Place(string name, bool counted)
    {
        Name = name;
        Directory = Path.Combine(home, name);
        _counted = counted;
        _lock = new FileStream(Directory + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        System.IO.Directory.CreateDirectory(Directory);
    }

    public string Name { get; }

    public string Directory { get; }

    /// <summary>Waits its turn when many machines are on, but not for ever: a test may hold one and ask for another.</summary>
    public static async Task<Place> TakeAsync()
    {
        await swept.Value.ConfigureAwait(false);
        bool counted = await machines.WaitAsync(60.Seconds()).ConfigureAwait(false);
        return new Place($"unitdsl-{Environment.ProcessId}-{Interlocked.Increment(ref count)}", counted);
    }

    public async Task LeaveAsync()
    {
        if (System.IO.Directory.Exists(Directory))
            await RemoveAsync(Name).ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        if (!_lock.CanRead)
            return;
        File.Delete(_lock.Name);
        _lock.Dispose();
        if (_counted)
            machines.Release();
    }

    private static string HomeOfAll()
    {
        // Memory is quicker than any disk and forgets by itself, but in some containers there is next to none of it.
        string shared = "/dev/shm";
        bool fits = System.IO.Directory.Exists(shared) && new DriveInfo(shared).AvailableFreeSpace >= Enough;
        return System.IO.Directory.CreateDirectory(fits ? Path.Combine(shared, "unitdsl-lab") : Path.Combine(Host.Cache, "machines")).FullName;
    }

    private static async Task SweepAsync()
    {
        foreach (string file in System.IO.Directory.EnumerateFiles(home, "*.lock"))
        {
            try
            {
                using var abandoned = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                await RemoveAsync(Path.GetFileNameWithoutExtension(file)).ConfigureAwait(false);
                File.Delete(file);
            }
            catch (IOException)
            {
                // Somebody's, and in use.
            }
        }
    }

    private static Task<HostCommand> RemoveAsync(string name) =>
        HostCommand.RunAsync("bash", [Path.Combine(Host.Scripts, "boot.sh"), "--remove", name, Path.Combine(home, name)], 30.Seconds());
}
