namespace UnitDsl.Site.Planning;

/// <summary>The order in which the site's units start: by After= and Before=, where these leave it open by tier, and otherwise by name.</summary>
public static class StartOrder
{
    public static IReadOnlyList<string> Of(IReadOnlyList<UnitSummary> units, Func<string, string?> nameOf)
    {
        var byName = new Dictionary<string, UnitSummary>(StringComparer.Ordinal);
        foreach (var unit in units)
            byName[unit.Name] = unit;

        var waitsFor = byName.Keys.ToDictionary(static name => name, static _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var letsGo = byName.Keys.ToDictionary(static name => name, static _ => new List<string>(), StringComparer.Ordinal);
        foreach (var unit in byName.Values)
        {
            foreach (var earlier in unit.UnitsOf("After", nameOf))
                Order(earlier, unit.Name);
            foreach (var later in unit.UnitsOf("Before", nameOf))
                Order(unit.Name, later);
        }

        var byTier = Comparer<string>.Create((a, b) => byName[a].Tier.CompareTo(byName[b].Tier) is var tier and not 0 ? tier : string.CompareOrdinal(a, b));
        var order = new List<string>(byName.Count);
        var ready = new SortedSet<string>(waitsFor.Where(static pair => pair.Value.Count == 0).Select(static pair => pair.Key), byTier);
        var left = new SortedSet<string>(byName.Keys, byTier);
        while (left.Count > 0)
        {
            // A cycle leaves nothing ready; systemd breaks it somewhere, and here it is broken at the first unit.
            var next = ready.Count > 0 ? ready.Min! : left.Min!;
            ready.Remove(next);
            left.Remove(next);
            order.Add(next);
            foreach (var later in letsGo[next])
            {
                if (waitsFor[later].Remove(next) && waitsFor[later].Count == 0 && left.Contains(later))
                    ready.Add(later);
            }
        }

        return order;

        void Order(string earlier, string later)
        {
            if (earlier != later && byName.ContainsKey(earlier) && waitsFor.TryGetValue(later, out var waits) && waits.Add(earlier))
                letsGo[earlier].Add(later);
        }
    }
}
