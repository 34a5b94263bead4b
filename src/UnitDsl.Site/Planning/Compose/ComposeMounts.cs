using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>What is mounted into a service.</summary>
internal sealed class ComposeMounts(ComposeValues values, ICollection<Loss> losses, ICollection<ComposeResource> resources)
{
    private static readonly HashSet<string> options = new(StringComparer.Ordinal)
    {
        "ro", "rw", "z", "Z", "nocopy", "shared", "rshared", "slave", "rslave", "private", "rprivate", "cached", "delegated", "consistent",
    };

    // What Podman leaves writable where the image is not.
    private static readonly string[] writable = ["/run", "/tmp", "/var/tmp"];

    public IEnumerable<YamlPair> Read()
    {
        var mounts = values.Lines("Volume").Select(YamlNode? (line) => Short(line)).Concat(values.Lines("Mount").Select(Long)).OfType<YamlNode>().ToList();
        if (mounts.Count > 0)
            yield return new YamlPair("volumes", new YamlList(mounts.ToEquatableArray()));

        var memory = values.Lines("Tmpfs").Select(static line => line.Text).ToList();
        if (values.Facts.IsOn("ReadOnly"))
        {
            yield return new YamlPair("read_only", YamlScalar.Of(true));
            if (values.Facts.Switch("ReadOnlyTmpfs") != false)
                memory.AddRange(writable.Where(path => !memory.Exists(other => other.Split(':')[0] == path)));
        }

        if (memory.Count > 0)
            yield return new YamlPair("tmpfs", YamlList.Of(memory));
    }

    private YamlScalar Short((string Text, string? TypeId, Origin Origin) line)
    {
        var parts = line.Text.Split(':').ToList();
        if (parts.Count == 3)
        {
            var given = parts[2].Split(',');
            foreach (var option in given.Where(static option => !options.Contains(option)))
                losses.Add(new Loss($"the option {option} of a volume", "compose has no such option", line.Origin));
            parts[2] = string.Join(",", given.Where(static option => options.Contains(option)));
            if (parts[2].Length == 0)
                parts.RemoveAt(2);
        }

        // With the name of a unit in front there is nothing before the first colon.
        if (line.TypeId is not null)
            return new YamlScalar(string.Join(":", parts), line.TypeId);
        var rest = string.Concat(parts.Skip(1).Select(static part => ":" + part));
        if (parts[0].EndsWith(".volume", StringComparison.Ordinal))
            return new YamlScalar(rest, parts[0]);
        if (parts.Count > 1 && parts[0].Length > 0 && parts[0][0] is not ('/' or '.' or '~'))
            resources.Add(new ComposeResource("volumes", parts[0], YamlMap.Of([new YamlPair("name", new YamlScalar(parts[0]))])));
        return new YamlScalar(parts[0] + rest);
    }

    private YamlNode? Long((string Text, string? TypeId, Origin Origin) line)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in line.Text.Split(','))
        {
            var equals = part.IndexOf('=');
            given[Name(equals < 0 ? part : part.Substring(0, equals))] = equals < 0 ? "true" : part.Substring(equals + 1);
        }

        var type = Take(given, "type") ?? "volume";
        if (type is not ("bind" or "volume" or "tmpfs") || Take(given, "target") is not { } target)
        {
            losses.Add(new Loss($"Mount={line.Text}", "compose mounts volumes, directories and memory", line.Origin));
            return null;
        }

        var pairs = new List<YamlPair> { new("type", new YamlScalar(type)) };
        if (Take(given, "source") is { } source)
        {
            pairs.Add(new YamlPair("source", source.EndsWith(".volume", StringComparison.Ordinal) ? new YamlScalar("", source) : new YamlScalar(source)));
            if (type == "volume" && !source.EndsWith(".volume", StringComparison.Ordinal))
                resources.Add(new ComposeResource("volumes", source, YamlMap.Of([new YamlPair("name", new YamlScalar(source))])));
        }

        pairs.Add(new YamlPair("target", new YamlScalar(target)));
        if (Take(given, "ro") is "true")
            pairs.Add(new YamlPair("read_only", YamlScalar.Of(true)));
        foreach (var other in given.Keys)
            losses.Add(new Loss($"the option {other} of a mount", "compose has no such option", line.Origin));
        return YamlMap.Of(pairs);
    }

    private static string Name(string key) => key switch { "src" => "source", "dst" or "destination" => "target", "readonly" => "ro", _ => key };

    private static string? Take(Dictionary<string, string> given, string key)
    {
        if (!given.TryGetValue(key, out var value))
            return null;
        given.Remove(key);
        return value;
    }
}
