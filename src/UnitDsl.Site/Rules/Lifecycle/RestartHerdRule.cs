using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0227: services that lose the same database at the same moment, and all come back at the same moment.</summary>
public sealed class RestartHerdRule() : SiteRule(
    new RuleDescriptor("UNIT0227", "Services that all come back at one moment", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    private const ulong Step = 2 * TimeUnit.Second;
    private const int MostNamed = 3;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var groups = new Dictionary<(string Dependency, ulong Delay), List<ServiceFacts>>();
        foreach (var service in site.Services)
        {
            if (!service.Restarts || service.RestartDelay < TimeUnit.Second || service.Unit.Has("RestartRandomizedDelaySec"))
                continue;
            foreach (var name in Dependencies(site, service.Unit))
            {
                if (!groups.TryGetValue((name, service.RestartDelay), out var group))
                    groups.Add((name, service.RestartDelay), group = []);
                group.Add(service);
            }
        }

        var taken = new Dictionary<string, HashSet<ulong>>(StringComparer.Ordinal);
        foreach (var key in groups.Keys)
        {
            if (!taken.TryGetValue(key.Dependency, out var delays))
                taken.Add(key.Dependency, delays = []);
            delays.Add(key.Delay);
        }

        var told = new HashSet<UnitFacts>();
        foreach (var pair in groups)
        {
            if (pair.Value.Count < 2)
                continue;
            foreach (var service in pair.Value.Skip(1))
            {
                if (told.Add(service.Unit))
                    yield return Found(service, pair.Key.Dependency, pair.Value, Free(pair.Key.Delay, taken[pair.Key.Dependency]));
            }
        }
    }

    private Finding Found(ServiceFacts service, string dependency, List<ServiceFacts> group, ulong free)
    {
        var unit = service.Unit;
        // A herd of hundreds is named by a few.
        var others = group.Take(MostNamed + 1).Where(other => other != service).ToList();
        var text = Lasting.Exactly(free);
        return new Finding(
            Rule,
            $"{unit.Unit.Name} and {Others(others, group.Count - 1)} need {dependency}, and restart {Written.Span(service.RestartDelay)} after a crash alike: when it goes away they all come back upon it at one moment; stagger them, with {Written.Setting(unit, "RestartSec", text)} here",
            Place(unit))
            .Beside(others.Take(5).Select(static other => Place(other.Unit)))
            .MendedBy(Repair.Set("RestartSec", text));
    }

    private static string Others(List<ServiceFacts> some, int count) => some.Count == count
        ? Written.List(some.Select(static other => other.Unit.Unit.Name))
        : $"{string.Join(", ", some.Take(MostNamed).Select(static other => other.Unit.Unit.Name))} and {count - Math.Min(some.Count, MostNamed)} more";

    private static Origin Place(UnitFacts unit) => unit.Value("RestartSec") is { } said && said.Origin.TypeId == unit.Unit.TypeId ? said.Origin : unit.Unit.Origin;

    private static ulong Free(ulong delay, HashSet<ulong> taken)
    {
        var free = Lasting.Sum(delay, Step);
        while (!taken.Add(free))
            free = Lasting.Sum(free, Step);
        return free;
    }

    private static IEnumerable<string> Dependencies(SiteFacts site, UnitFacts unit) => site.LinksFrom(unit)
        .Where(static link => link.Directive is "Requires" or "Wants" or "BindsTo" or "Requisite" && link.To.EndsWith(UnitKind.Service.Suffix(), StringComparison.Ordinal))
        .Select(static link => link.To)
        .Distinct();
}
