using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Compose;

/// <summary><c>compose.yaml</c>: the containers of the site for those who run them by compose. It lies beside what goes onto the machine, not in it.</summary>
internal sealed class ComposeFile : ISiteFiles
{
    private const string Path = "compose.yaml";

    private static readonly string[] sections = ["networks", "volumes", "secrets"];

    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        if (site.Units.All(static unit => unit.Compose is null))
            yield break;
        yield return new Artifact(Path, IsExecutable: false, Text(site.Name, new ComposeSite(site.Units, nameOf)));
    }

    private static string Text(string name, ComposeSite site)
    {
        // A dollar begins a variable in every text of the file.
        var yaml = new YamlText(site.KeyOf, static text => text.Replace("$", "$$"));
        yaml.Comment($"The containers of the site {name}, for docker compose.").Comment("Written by UnitDsl from the records named below; change it there.").Line();
        yaml.Open("services");
        foreach (var unit in site.Units.Where(static unit => unit.Compose!.Section == "services"))
            Service(yaml, site, unit);
        foreach (var section in sections)
            Section(yaml, site, section);
        return yaml.ToString();
    }

    private static void Service(YamlText yaml, ComposeSite site, UnitSummary unit)
    {
        Header(yaml, unit);
        var pairs = Images(site, unit.Compose!.Node).ToList();
        var dependencies = site.DependenciesOf(unit).ToList();
        if (dependencies.Count > 0)
        {
            pairs.Insert(FirstAfterImage(pairs), new YamlPair("depends_on", YamlMap.Of(dependencies.Select(static dependency =>
                new YamlPair(dependency.Unit.Key, YamlMap.Of([new YamlPair("condition", new YamlScalar(dependency.Condition))]))))));
        }

        // A service that nothing asks for is started by hand.
        if (!unit.Starts && !site.IsWanted(unit))
            pairs.Add(new YamlPair("profiles", YamlList.Of(["on-demand"])));
        yaml.Pair(new YamlPair(unit.Compose.Key, YamlMap.Of(pairs)), depth: 1);
    }

    private static int FirstAfterImage(List<YamlPair> pairs) => pairs.FindIndex(static pair => pair.Key is not ("image" or "build" or "pull_policy")) is >= 0 and var at ? at : pairs.Count;

    // What stands for an image is not named: what is said of it is.
    private static IEnumerable<YamlPair> Images(ComposeSite site, YamlMap service)
    {
        foreach (var pair in service.Pairs)
        {
            if (pair.Key != "image" || pair.Value is not YamlScalar { TypeId: { } reference } || site.Find(reference) is not { } image)
            {
                yield return pair;
                continue;
            }

            foreach (var own in image.Node.Pairs)
                yield return own;
        }
    }

    private static void Section(YamlText yaml, ComposeSite site, string section)
    {
        var own = site.Units.Where(unit => unit.Compose!.Section == section).OrderBy(static unit => unit.Compose!.Key, StringComparer.Ordinal).ToList();
        var others = site.Units.SelectMany(static unit => unit.Compose!.Resources).Where(resource => resource.Section == section)
            .GroupBy(static resource => resource.Key, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.First()).ToList();
        if (own.Count + others.Count == 0)
            return;

        yaml.Line().Open(section);
        foreach (var unit in own)
        {
            Header(yaml, unit);
            yaml.Pair(new YamlPair(unit.Compose!.Key, unit.Compose.Node), depth: 1);
        }

        foreach (var resource in others.Where(resource => own.TrueForAll(unit => unit.Compose!.Key != resource.Key)))
            yaml.Pair(new YamlPair(resource.Key, resource.Node), depth: 1);
    }

    private static void Header(YamlText yaml, UnitSummary unit)
    {
        yaml.Comment($"{unit.Compose!.File}: {UnitNames.FullName(unit.TypeId)}", depth: 1);
        foreach (var line in LossComments.Of(unit.Compose.Losses))
            yaml.Comment(line, depth: 1);
    }
}
