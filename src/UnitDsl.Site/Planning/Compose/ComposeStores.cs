using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>Networks, volumes and images: what services need beside themselves.</summary>
internal static class ComposeStores
{
    public static IEnumerable<YamlPair> Network(ComposeValues values)
    {
        foreach (var pair in Texts(values, ("name", "NetworkName"), ("driver", "Driver")))
            yield return pair;
        if (Options(values.Words("Options")) is { } options)
            yield return new YamlPair("driver_opts", options);
        foreach (var (key, directive) in new[] { ("internal", "Internal"), ("enable_ipv6", "IPv6") })
        {
            if (values.Facts.IsOn(directive))
                yield return new YamlPair(key, YamlScalar.Of(true));
        }

        var subnets = values.Lines("Subnet").Select(static line => line.Text).ToList();
        if (subnets.Count > 0)
        {
            var (gateways, ranges) = (values.Lines("Gateway").Select(static line => line.Text).ToList(), values.Lines("IPRange").Select(static line => line.Text).ToList());
            var pools = subnets.Select((subnet, i) => (YamlNode)YamlMap.Of(new[] { ("subnet", (string?)subnet), ("gateway", At(gateways, i)), ("ip_range", At(ranges, i)) }
                .Where(static pair => pair.Item2 is not null)
                .Select(static pair => new YamlPair(pair.Item1, new YamlScalar(pair.Item2!)))));
            yield return new YamlPair("ipam", YamlMap.Of([new YamlPair("config", new YamlList(pools.ToEquatableArray()))]));
        }

        foreach (var pair in Labels(values))
            yield return pair;
    }

    public static IEnumerable<YamlPair> Volume(ComposeValues values)
    {
        foreach (var pair in Texts(values, ("name", "VolumeName"), ("driver", "Driver")))
            yield return pair;
        var options = Texts(values, ("type", "Type"), ("device", "Device"), ("o", "Options")).ToList();
        if (options.Count > 0)
            yield return new YamlPair("driver_opts", YamlMap.Of(options));
        foreach (var pair in Labels(values))
            yield return pair;
    }

    public static IEnumerable<YamlPair> Image(ComposeValues values) => Texts(values, ("image", "Image"));

    public static IEnumerable<YamlPair> Build(ComposeValues values, ICollection<Loss> losses)
    {
        var tag = values.Lines("ImageTag").Select(static line => line.Text).FirstOrDefault();
        var directory = values.Text("SetWorkingDirectory");
        if (directory is not null && directory[0] != '/')
        {
            losses.Add(new Loss($"SetWorkingDirectory={directory}", "compose builds where its own file lies, or in a directory that is named", values.Facts.OriginOf("SetWorkingDirectory")));
            directory = null;
        }

        var build = new List<YamlPair> { new("context", new YamlScalar(directory ?? ".")) };
        build.AddRange(Texts(values, ("dockerfile", "File"), ("target", "Target")));
        var arguments = values.Variables().Select(static variable => new YamlPair(variable.Name, new YamlScalar(variable.Value))).ToList();
        if (arguments.Count > 0)
            build.Add(new YamlPair("args", YamlMap.Of(arguments)));
        yield return new YamlPair("build", YamlMap.Of(build));
        if (tag is not null)
            yield return new YamlPair("image", new YamlScalar(tag));
    }

    public static IEnumerable<YamlPair> Texts(ComposeValues values, params (string Key, string Directive)[] keys) => keys
        .Select(key => (key.Key, Text: values.Text(key.Directive)))
        .Where(static pair => pair.Text is not null)
        .Select(static pair => new YamlPair(pair.Key, new YamlScalar(pair.Text!)));

    public static IEnumerable<YamlPair> Labels(ComposeValues values) => Options(values.Words("Label")) is { } labels ? [new YamlPair("labels", labels)] : [];

    /// <summary>NAME=value words as a map; null where there are none.</summary>
    public static YamlMap? Options(IReadOnlyList<string> words)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var equals = word.IndexOf('=');
            pairs[equals < 0 ? word : word.Substring(0, equals)] = equals < 0 ? "" : word.Substring(equals + 1);
        }

        return pairs.Count == 0 ? null : YamlMap.Of(pairs.Select(static pair => new YamlPair(pair.Key, new YamlScalar(pair.Value))));
    }

    private static string? At(List<string> list, int index) => index < list.Count ? list[index] : null;
}
