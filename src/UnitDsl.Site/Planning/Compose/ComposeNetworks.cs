using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>The networks of a service, its names and addresses in them.</summary>
internal sealed class ComposeNetworks(ComposeValues values, ICollection<Loss> losses, ICollection<ComposeResource> resources)
{
    private static readonly HashSet<string> modes = new(StringComparer.Ordinal) { "host", "none", "bridge" };

    public IEnumerable<YamlPair> Read()
    {
        var own = Own().ToList();
        var networks = new List<YamlPair>();
        foreach (var (text, typeId, origin) in values.Lines("Network"))
        {
            var colon = text.IndexOf(':');
            var name = colon < 0 ? text : text.Substring(0, colon);
            if (colon >= 0)
                losses.Add(new Loss($"the options {text.Substring(colon + 1)} of a network", "say them with NetworkAlias=, IP= and IP6=", origin));
            if (typeId is null && modes.Contains(name))
                yield return new YamlPair("network_mode", new YamlScalar(name));
            else if (typeId is not null)
                networks.Add(new YamlPair("", YamlMap.Of(own), typeId));
            else if (name.EndsWith(".network", StringComparison.Ordinal))
                networks.Add(new YamlPair("", YamlMap.Of(own), name));
            else
                Foreign(networks, name, own, origin);
        }

        if (networks.Count > 0)
            yield return new YamlPair("networks", YamlMap.Of(networks));
        else if (own.Count > 0)
            yield return new YamlPair("networks", YamlMap.Of([new YamlPair("default", YamlMap.Of(own))]));
        foreach (var (key, directive) in new[] { ("extra_hosts", "AddHost"), ("dns", "DNS"), ("dns_opt", "DNSOption"), ("dns_search", "DNSSearch") })
        {
            if (values.Lines(directive).Select(static line => line.Text).ToList() is { Count: > 0 } list)
                yield return new YamlPair(key, YamlList.Of(list));
        }
    }

    private void Foreign(List<YamlPair> networks, string name, List<YamlPair> own, Origin origin)
    {
        if (name.EndsWith(".container", StringComparison.Ordinal) || name is "pasta" or "slirp4netns" or "private" or "container" or "ns")
        {
            losses.Add(new Loss($"Network={name}", "compose knows networks with a name, host and none", origin));
            return;
        }

        networks.Add(new YamlPair(name, YamlMap.Of(own)));
        resources.Add(new ComposeResource("networks", name, YamlMap.Of([new YamlPair("external", YamlScalar.Of(true)), new YamlPair("name", new YamlScalar(name))])));
    }

    private IEnumerable<YamlPair> Own()
    {
        if (values.Lines("NetworkAlias").Select(static line => line.Text).ToList() is { Count: > 0 } aliases)
            yield return new YamlPair("aliases", YamlList.Of(aliases));
        foreach (var pair in ComposeStores.Texts(values, ("ipv4_address", "IP"), ("ipv6_address", "IP6")))
            yield return pair;
    }
}
