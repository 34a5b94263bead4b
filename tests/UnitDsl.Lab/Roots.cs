using System.Collections.Concurrent;
using Xunit;

namespace UnitDsl.Lab;

/// <summary>The read-only directories under a machine's own: made at the first use, then kept.</summary>
internal static class Roots
{
    // Two debootstraps through a slow mirror.
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(20);

    private static readonly ConcurrentDictionary<(Debian, Layers), Lazy<Task<IReadOnlyList<string>>>> known = new();

    /// <summary>The directories, top first.</summary>
    public static Task<IReadOnlyList<string>> OfAsync(Debian debian, Layers layers) =>
        known.GetOrAdd((debian, layers), static key => new(() => MakeAsync(key.Item1, key.Item2))).Value;

    private static async Task<IReadOnlyList<string>> MakeAsync(Debian debian, Layers layers)
    {
        var names = new List<string> { Name(Layers.Core) };
        names.AddRange(Enum.GetValues<Layers>().Where(layer => layer != Layers.Core && layers.HasFlag(layer)).Select(Name));
        var made = await HostCommand.RunAsync("bash", [Path.Combine(Host.Scripts, "root.sh"), debian.ToString().ToLowerInvariant(), .. names], limit).ConfigureAwait(false);
        if (made.ExitCode != 0)
            Assert.Fail($"The root directories of {debian} could not be made.\n{made.ErrorText}");
        return [.. made.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse()];
    }

    private static string Name(Layers layer) => layer.ToString().ToLowerInvariant();
}
