using System.Text;

namespace UnitDsl.Systemd.Tests;

/// <summary>A tree of units that exists in a test alone.</summary>
internal sealed class MemoryTree : IUnitTree
{
    private readonly Dictionary<string, (string? Text, string? Target)> _entries = new(StringComparer.Ordinal);

    public IReadOnlyList<string> SearchPath { get; init; } = ["/etc", "/run", "/usr"];

    public MemoryTree File(string path, string text)
    {
        _entries[path] = (text, null);
        return this;
    }

    public MemoryTree Link(string path, string target)
    {
        _entries[path] = (null, target);
        return this;
    }

    public IReadOnlyList<UnitTreeEntry> List(string directory)
    {
        var entries = new Dictionary<string, UnitTreeEntry>(StringComparer.Ordinal);
        foreach (var (path, entry) in _entries.Where(entry => entry.Key.StartsWith(directory + "/", StringComparison.Ordinal)))
        {
            string rest = path[(directory.Length + 1)..];
            string name = rest.Split('/')[0];
            entries[name] = rest != name ? new(name, UnitTreeEntryKind.Directory) : entry.Target is null ? new(name, UnitTreeEntryKind.File) : new(name, UnitTreeEntryKind.Link, entry.Target);
        }
        return [.. entries.Values];
    }

    public byte[]? Read(string path) =>
        !_entries.TryGetValue(path, out var entry) ? null
        : entry.Text is { } text ? Encoding.UTF8.GetBytes(text)
        : Read(entry.Target!.StartsWith('/') ? entry.Target : $"{path[..path.LastIndexOf('/')]}/{entry.Target}");
}
