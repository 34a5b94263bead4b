using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0131: who restarts one unit restarts all that hang on it.</summary>
public sealed class RestartFanOutRule() : SiteRule(
    new RuleDescriptor("UNIT0131", "A restart takes many units along", Categories.Dependencies, Severity.Info))
{
    private const int Many = 3;
    private const int MostCounted = 100;
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Dictionary<string, List<(string Name, SiteLink Link)>>? dependents = null;
        foreach (var link in site.Links)
        {
            if (References.IsHard(link.Directive) || link.Directive == "PartOf")
                Add(dependents ??= new(StringComparer.Ordinal), link.To, link.From.Unit.Name, link);
            else if (link.Directive == "RequiredBy")
                Add(dependents ??= new(StringComparer.Ordinal), link.From.Unit.Name, link.To, link);
        }

        foreach (var pair in dependents ?? [])
        {
            if (!References.IsService(pair.Key) || pair.Key.IndexOf('%') >= 0 || Along(dependents!, pair.Key) is not { Count: >= Many } along)
                continue;

            var count = along.Count < MostCounted ? Written.Count(along.Count, "other unit") : $"more than {MostCounted} other units";
            var places = pair.Value.Select(static dependent => dependent.Link.Said.Origin).Take(MostOthers).ToList();
            var message = $"A restart of {pair.Key} restarts {count} with it, and a stop stops them: {Written.List(along)}; those that can live through it had better say Wants= and After=";
            if (site.Find(pair.Key) is { } own)
            {
                yield return new Finding(Rule, message, own.Unit.Origin).Beside(places);
                continue;
            }

            // What someone else ships has no place of its own here.
            foreach (var (_, link) in pair.Value)
                yield return new Finding(Rule, message, link.Said.Origin).Beside(places);
        }
    }

    private static void Add(Dictionary<string, List<(string Name, SiteLink Link)>> dependents, string name, string dependent, SiteLink link)
    {
        if (name == dependent)
            return;
        if (!dependents.TryGetValue(name, out var list))
            dependents.Add(name, list = []);
        list.Add((dependent, link));
    }

    private static List<string> Along(Dictionary<string, List<(string Name, SiteLink Link)>> dependents, string name)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var queue = new Queue<string>();
        queue.Enqueue(name);
        while (queue.Count > 0 && found.Count < MostCounted)
        {
            if (!dependents.TryGetValue(queue.Dequeue(), out var list))
                continue;
            foreach (var (dependent, _) in list)
            {
                if (found.Count < MostCounted && seen.Add(dependent))
                {
                    found.Add(dependent);
                    queue.Enqueue(dependent);
                }
            }
        }

        return found;
    }
}
