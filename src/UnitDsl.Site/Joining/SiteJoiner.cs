using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// Units as they were declared → units as they are deployed: with what others ask of them, and with those that they bring along. A unit of which nobody asks anything and that
/// brings nothing stays the same object, and one that had to change is the same object again as long as it and what is asked of it stay the same; so what hangs on it rests.
/// </summary>
public static class SiteJoiner
{
    public static EquatableArray<UnitModel> Join(EquatableArray<UnitModel> units, SiteSettings settings)
    {
        var asked = RequestsByTarget(units);
        var pauses = RestartPauses.Of(units, settings);
        var wholes = units.Where(WholeSite.Is).ToLookup(static unit => unit.Scope);
        var (ofMachine, ofUsers) = (NamesOf(wholes[UnitScope.System]), NamesOf(wholes[UnitScope.User]));
        List<UnitModel>? joined = null;
        var gathering = new List<(int At, UnitModel Target, JoinInputs Inputs)>();
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            var requests = asked is not null && asked.TryGetValue(unit.TypeId, out var found) ? found.ToEquatableArray() : EquatableArray<UnitRequest>.Empty;
            var targets = unit.IsOfUsers ? ofUsers : ofMachine;
            var inputs = new JoinInputs(settings.Name, requests, pauses is not null && pauses.TryGetValue(unit.TypeId, out var pause) ? pause : null) { WholeSite = targets, Compose = settings.ComposeOrigin };
            if (targets.Count > 0 && WholeSite.Is(unit))
            {
                joined ??= [.. units.Take(i)];
                gathering.Add((joined.Count, unit, inputs));
                joined.Add(unit);
                continue;
            }

            if (JoinedUnit.Of(unit, inputs) is not { } made)
            {
                joined?.Add(unit);
                continue;
            }

            joined ??= [.. units.Take(i)];
            joined.AddRange(made.Units);
        }

        joined?.AddRange(Pm2Units.Of(joined, settings.Name).ToList());

        // Who is there is known when all others are, with those that they bring along.
        foreach (var (at, target, inputs) in gathering)
            joined![at] = JoinedUnit.Of(target, inputs with { Members = WholeSite.Members(joined.Where(unit => unit.Scope == target.Scope)) })?.Units[0] ?? target;
        return joined is null ? units : joined.ToEquatableArray();
    }

    private static EquatableArray<string> NamesOf(IEnumerable<UnitModel> units) => units.Select(static unit => unit.Name).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

    private static Dictionary<string, List<UnitRequest>>? RequestsByTarget(EquatableArray<UnitModel> units)
    {
        UnitIndex? index = null;
        Dictionary<string, List<UnitRequest>>? asked = null;
        foreach (var unit in units)
        {
            foreach (var request in unit.Requests)
            {
                // Who cannot be asked, and why, is told by a rule; one that asks itself is the same as one that nobody asks.
                if ((index ??= new UnitIndex(units)).Find(request) is not { } target || ReferenceEquals(target, unit))
                    continue;
                if (!(asked ??= new(StringComparer.Ordinal)).TryGetValue(target.TypeId, out var requests))
                    asked.Add(target.TypeId, requests = []);
                requests.Add(request);
            }
        }

        return asked;
    }
}
