using System.Diagnostics;
using System.Text;

namespace UnitDsl.Lab.Tests;

/// <summary>What a machine has on the host: files, control groups, processes and mounts.</summary>
internal static class Leftovers
{
    public static IReadOnlyList<string> Of(string name) =>
        [.. Files(name), .. Groups(name), .. Mounts(name), .. Processes(name)];

    public static async Task ShouldGoAsync(string name, TimeSpan within, string except = "nothing")
    {
        var watch = Stopwatch.StartNew();
        List<string> left;
        while ((left = [.. Of(name).Where(item => !item.EndsWith(except, StringComparison.Ordinal))]).Count > 0)
        {
            Assert.True(watch.Elapsed < within, $"Left behind:\n{string.Join('\n', left)}");
            await Task.Delay(100);
        }
    }

    private static IEnumerable<string> Files(string name) =>
        new[] { "/dev/shm/unitdsl-lab", Path.Combine(Host.Cache, "machines") }
            .Where(Directory.Exists)
            .SelectMany(home => Directory.EnumerateFileSystemEntries(home, name).Concat(Directory.EnumerateFileSystemEntries(home, $"{name}.*")));

    private static IEnumerable<string> Groups(string name) =>
        Directory.EnumerateDirectories("/sys/fs/cgroup", name, new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true });

    private static IEnumerable<string> Mounts(string name) => File.ReadLines("/proc/self/mounts").Where(line => line.Contains($"{name}/", StringComparison.Ordinal));

    private static IEnumerable<string> Processes(string name)
    {
        foreach (string process in Directory.EnumerateDirectories("/proc").Where(static entry => char.IsAsciiDigit(Path.GetFileName(entry)[0])))
        {
            // A dead one only waits until its parent has asked how it ended.
            if (Text(Path.Combine(process, "stat")).Contains(") Z ", StringComparison.Ordinal))
                continue;
            string command = Text(Path.Combine(process, "cmdline")).Replace('\0', ' ');
            if ($"{command} ".Contains($"{name} ", StringComparison.Ordinal) || Text(Path.Combine(process, "cgroup")).Contains($"/{name}/", StringComparison.Ordinal))
                yield return $"{Path.GetFileName(process)}: {command}";
        }
    }

    // A process can end while its files are read.
    private static string Text(string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(file));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
