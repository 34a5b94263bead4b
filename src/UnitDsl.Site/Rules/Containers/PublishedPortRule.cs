using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0702: a port map that the tool refuses, and a port of the host that two containers want.</summary>
public sealed class PublishedPortRule() : SiteRule(
    new RuleDescriptor("UNIT0702", "A published port that cannot be had", Categories.Containers, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Dictionary<int, List<Publication>>? all = null;
        foreach (var unit in site.Units)
        {
            foreach (var container in unit.Containers)
            {
                foreach (var said in container.Published)
                {
                    if (PublishedPort.TryParse(said.Text, out var port, out var problem))
                    {
                        for (var number = port.First; number > 0 && number <= Math.Min(port.Last, port.First + 100); number++)
                        {
                            if (!(all ??= []).TryGetValue(number, out var same))
                                all.Add(number, same = []);
                            same.Add(new Publication(unit, container, said, port));
                        }
                    }
                    else if (problem is { } wrong)
                    {
                        var origin = said.Origin.Length == said.Text.Length ? said.Origin.At(said.Origin.Start + wrong.Offset, wrong.Length) : said.Origin;
                        var finding = new Finding(Rule, $"'{said.Text}' publishes nothing: {wrong.Message}; {container.Tool} refuses to run the container", origin);
                        yield return wrong.Replacement is { } right ? finding.MendedBy(Repair.Replace(said.Text.Substring(wrong.Offset, wrong.Length), right)) : finding;
                    }
                }
            }
        }

        foreach (var finding in all is null ? [] : all.OrderBy(static pair => pair.Key).SelectMany(static pair => Collisions(pair.Key, pair.Value)))
            yield return new Finding(Rule, finding.Message, finding.Origin).Beside(finding.Others);
    }

    private static IEnumerable<(string Message, Model.Origin Origin, IEnumerable<Model.Origin> Others)> Collisions(int number, List<Publication> those)
    {
        if (those.Count < 2)
            yield break;

        foreach (var one in those)
        {
            // A range that meets another one is told of at the first port that they share.
            var others = those.Where(other => !ReferenceEquals(other, one) && other.Port.Overlaps(one.Port) && Math.Max(other.Port.First, one.Port.First) == number && AreTogether(one, other)).ToList();
            if (others.Count == 0)
                continue;
            var other = others[0];
            var what = ReferenceEquals(other.Container, one.Container)
                ? $"Port {number} of the host is published twice by this container"
                : $"Port {number} of the host is published by {one.Unit.Unit.Name} and by {other.Unit.Unit.Name}";
            yield return ($"{what}: only one can have it, and whatever comes second does not start (\"address already in use\")", one.Said.Origin, others.Select(static o => o.Said.Origin));
        }
    }

    // What conflicts never runs at one time; nor do, as far as anyone can tell, two commands of one unit.
    private static bool AreTogether(Publication a, Publication b) =>
        a.Unit == b.Unit ? ReferenceEquals(a.Container, b.Container) : !Conflicts(a.Unit, b.Unit) && !Conflicts(b.Unit, a.Unit);

    private static bool Conflicts(UnitFacts one, UnitFacts other) =>
        one.Has("Conflicts") && one.Items("Conflicts").Any(said => said.Text == other.Unit.Name || said.TypeId == other.Unit.TypeId);

    private sealed record Publication(UnitFacts Unit, ContainerFacts Container, Said Said, PublishedPort Port);
}
