using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>
/// Which units systemd starts in one go. What waits in a circle is no circle to it as long as no job for all of them is asked for at once: a unit
/// that only a timer, a path or a hand starts finds the others long started.
/// </summary>
internal sealed class StartedTogether
{
    private readonly SiteFacts site;
    private readonly Dictionary<string, List<string>> pulls = new(StringComparer.Ordinal);

    public StartedTogether(SiteFacts site)
    {
        this.site = site;
        var first = new List<string>();
        foreach (var link in site.Links)
        {
            switch (link.Directive)
            {
                case "Wants" or "Requires" or "BindsTo" or "Upholds":
                    Pull(link.From.Unit.Name, link.To);
                    break;
                case "WantedBy" or "RequiredBy" or "UpheldBy":
                    Pull(link.To, link.From.Unit.Name);
                    if (site.Find(link.To) is null)
                        first.Add(link.From.Unit.Name);
                    break;
            }
        }

        foreach (var unit in site.Units)
        {
            foreach (var linked in unit.Unit.LinkedUnits)
                Pull(unit.Unit.Name, linked);
        }

        AtBoot = Closure(first);
    }

    /// <summary>The names of all that starts with the machine.</summary>
    public HashSet<string> AtBoot { get; }

    /// <summary>All of the site's units among these names start when one of them does.</summary>
    public bool IsOneStart(IReadOnlyCollection<string> names)
    {
        var own = names.Where(name => site.Find(name) is not null).ToList();
        return own.Count == names.Count && own.Exists(name => Closure([name]) is var all && own.TrueForAll(all.Contains));
    }

    private void Pull(string from, string to)
    {
        from = Own(from);
        if (!pulls.TryGetValue(from, out var pulled))
            pulls.Add(from, pulled = []);
        pulled.Add(Own(to));
    }

    private string Own(string name) => site.Find(name)?.Unit.Name ?? name;

    private HashSet<string> Closure(IEnumerable<string> from)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!all.Add(name) || !pulls.TryGetValue(name, out var pulled))
                continue;
            foreach (var next in pulled)
                open.Push(next);
        }

        return all;
    }
}
