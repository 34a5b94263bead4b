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
        List<UnitModel>? joined = null;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            var inputs = new JoinInputs(settings.Name, asked is not null && asked.TryGetValue(unit.TypeId, out var requests) ? requests.ToEquatableArray() : EquatableArray<UnitRequest>.Empty);
            if (JoinedUnit.Of(unit, inputs) is not { } made)
            {
                joined?.Add(unit);
                continue;
            }

            joined ??= [.. units.Take(i)];
            joined.AddRange(made.Units);
        }

        return joined is null ? units : joined.Concat(Pm2Units.Of(joined, settings.Name)).ToEquatableArray();
    }

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
