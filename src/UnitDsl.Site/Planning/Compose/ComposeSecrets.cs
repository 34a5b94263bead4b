using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>Podman's secrets. Compose has them as files only; one that is a variable comes from the environment of whoever calls compose.</summary>
internal sealed class ComposeSecrets(ComposeValues values, ICollection<Loss> losses, ICollection<ComposeResource> resources)
{
    private static readonly string[] ofFile = ["target", "uid", "gid"];

    public IEnumerable<YamlPair> Variables()
    {
        foreach (var (name, options, origin) in Read().Where(static secret => secret.Options.TryGetValue("type", out var type) && type == "env"))
        {
            var variable = options.TryGetValue("target", out var target) ? target : name;
            losses.Add(new Loss($"the secret {name} as a variable", $"whoever calls compose has to have {variable} in the environment, and docker inspect shows it to everybody in its group", origin));
            yield return new YamlPair(variable, new YamlExpression($"${{{variable}:?the secret {name}}}"));
        }
    }

    public IEnumerable<YamlNode> Mounted()
    {
        foreach (var (name, options, _) in Read().Where(static secret => !secret.Options.TryGetValue("type", out var type) || type != "env"))
        {
            resources.Add(new ComposeResource("secrets", name, YamlMap.Of([new YamlPair("file", new YamlScalar("./secrets/" + name))])));
            var pairs = new List<YamlPair> { new("source", new YamlScalar(name)) };
            pairs.AddRange(ofFile.Where(options.ContainsKey).Select(key => new YamlPair(key, new YamlScalar(options[key]))));
            if (options.TryGetValue("mode", out var mode) && TryOctal(mode, out var bits))
                pairs.Add(new YamlPair("mode", YamlScalar.Of(bits)));
            yield return YamlMap.Of(pairs);
        }
    }

    private IEnumerable<(string Name, Dictionary<string, string> Options, Origin Origin)> Read()
    {
        foreach (var (text, _, origin) in values.Lines("Secret"))
        {
            var parts = text.Split(',');
            var options = parts.Skip(1).Select(static part => part.Split(['='], 2)).ToDictionary(static part => part[0], static part => part.Length > 1 ? part[1] : "true", StringComparer.Ordinal);
            yield return (parts[0], options, origin);
        }
    }

    private static bool TryOctal(string text, out long bits)
    {
        bits = 0;
        foreach (var c in text)
        {
            if (c is < '0' or > '7')
                return false;
            bits = (bits * 8) + (c - '0');
        }

        return text.Length is > 0 and <= 5;
    }
}
