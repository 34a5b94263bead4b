namespace UnitDsl.Site.Planning;

/// <summary>
/// The order in which the site's units start: by After= and Before= and by what starts whom, among those that wait for nobody by tier, and then by name.
/// </summary>
public sealed class StartOrder
{
    private readonly Dictionary<string, UnitSummary> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> waitsFor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> letsGo = new(StringComparer.Ordinal);

    public StartOrder(IEnumerable<UnitSummary> units, Func<string, string?> nameOf)
    {
        foreach (var unit in units)
            byName[unit.Name] = unit;
        foreach (var name in byName.Keys)
        {
            waitsFor.Add(name, new SortedSet<string>(StringComparer.Ordinal));
            letsGo.Add(name, []);
        }

        foreach (var unit in byName.Values)
        {
            foreach (var earlier in unit.UnitsOf("After", nameOf))
                Order(earlier, unit.Name);
            foreach (var later in unit.UnitsOf("Before", nameOf))
                Order(unit.Name, later);

            // A socket, a timer or a path unit is there before what it starts, a slot before what stands for the live one, an instance before what stands for all, and a slice before what lies in it.
            if (unit.Triggers is { } started)
                Order(unit.Name, UnitSummary.Names(started, nameOf));
            if (unit.Slot is { } slot)
                Order(unit.Name, slot.Target);
            if (unit.Instance is { } instance)
                Order(unit.Name, instance.Target);
            if (unit.Slice is { } slice)
                Order(UnitSummary.Names(slice, nameOf), unit.Name);
        }

        Units = Sort();
    }

    /// <summary>All units, in their order.</summary>
    public IReadOnlyList<UnitSummary> Units { get; }

    /// <summary>The names of all units, in their order.</summary>
    public IEnumerable<string> Names => Units.Select(static unit => unit.Name);

    /// <summary>The units of the site that one waits for, by name.</summary>
    public IEnumerable<string> Before(string name) => waitsFor[name];

    /// <summary>The unit of the site that a name means: an instance is of its template.</summary>
    public string? Find(string name)
    {
        if (byName.ContainsKey(name))
            return name;
        var at = name.IndexOf('@');
        var suffix = name.LastIndexOf('.');
        return at > 0 && suffix > at && name.Remove(at + 1, suffix - at - 1) is var template && byName.ContainsKey(template) ? template : null;
    }

    private void Order(string? earlier, string? later)
    {
        if (earlier is null || later is null || Find(earlier) is not { } first || Find(later) is not { } second || first == second)
            return;
        if (waitsFor[second].Add(first))
            letsGo[first].Add(second);
    }

    private List<UnitSummary> Sort()
    {
        var order = new List<UnitSummary>(byName.Count);
        var waiting = waitsFor.ToDictionary(static pair => pair.Key, static pair => pair.Value.Count, StringComparer.Ordinal);
        var ready = new SortedSet<UnitSummary>(byName.Values.Where(unit => waiting[unit.Name] == 0), ByTier.Instance);
        var left = new SortedSet<UnitSummary>(byName.Values, ByTier.Instance);
        while (left.Count > 0)
        {
            // A cycle leaves nothing ready; systemd breaks it somewhere, and here it is broken at the first unit.
            var next = ready.Count > 0 ? ready.Min! : left.Min!;
            ready.Remove(next);
            left.Remove(next);
            order.Add(next);
            foreach (var later in letsGo[next.Name])
            {
                if (--waiting[later] == 0 && left.Contains(byName[later]))
                    ready.Add(byName[later]);
            }
        }

        return order;
    }

    private sealed class ByTier : IComparer<UnitSummary>
    {
        public static readonly ByTier Instance = new();

        public int Compare(UnitSummary x, UnitSummary y)
        {
            var tier = x.Tier.CompareTo(y.Tier);
            return tier != 0 ? tier : string.CompareOrdinal(x.Name, y.Name);
        }
    }
}
