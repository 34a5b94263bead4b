using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>The units of a site that are in <c>compose.yaml</c>, and what they are to one another.</summary>
internal sealed class ComposeSite
{
    private static readonly string[] pulling = ["Wants", "Requires", "Requisite", "BindsTo"];

    private readonly Func<string, string?> nameOf;
    private readonly Dictionary<string, ComposeUnit> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitSummary> byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> byTarget;

    public ComposeSite(IEnumerable<UnitSummary> units, Func<string, string?> nameOf)
    {
        this.nameOf = nameOf;
        Units = [.. new StartOrder(units.Where(static unit => !unit.IsExternal), nameOf).Units.Where(static unit => unit.Compose is not null)];
        byTarget = Units.Where(static unit => unit.Instance is not null).ToLookup(static unit => unit.Instance!.Target, static unit => unit.Name);
        foreach (var unit in Units)
        {
            byReference[unit.TypeId] = unit.Compose!;
            byReference[unit.Compose!.File] = unit.Compose;
            byName[unit.Name] = unit;
        }
    }

    /// <summary>Those that have a part in it, in the order in which they start.</summary>
    public IReadOnlyList<UnitSummary> Units { get; }

    /// <summary>What is said of what a type or a file of Quadlet's stands for; null where that is not in the file.</summary>
    public ComposeUnit? Find(string reference) => byReference.TryGetValue(reference, out var unit) ? unit : null;

    /// <summary>What a key or a text names by a type or a file.</summary>
    public string KeyOf(string reference) => Find(reference)?.Key ?? ComposeReader.KeyOf(nameOf(UnitNames.FileOf(reference)) ?? reference);

    /// <summary>Whether a unit of this name is a service of the file.</summary>
    public bool IsService(string unitName) => byName.TryGetValue(unitName, out var unit) && unit.Compose!.Section == "services";

    /// <summary>Whether a unit of this name is in the file at all.</summary>
    public bool IsKnown(string unitName) => byName.ContainsKey(unitName);

    /// <summary>The services that one starts after, and when it may.</summary>
    public IEnumerable<(ComposeUnit Unit, string Condition)> DependenciesOf(UnitSummary unit)
    {
        var after = new HashSet<string>(unit.UnitsOf("After", nameOf).SelectMany(Each), StringComparer.Ordinal);
        foreach (var name in pulling.SelectMany(directive => unit.UnitsOf(directive, nameOf)).SelectMany(Each).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (name != unit.Name && IsService(name) && byName[name].Compose is { } other)
                yield return (other, after.Contains(name) ? other.Condition : "service_started");
        }
    }

    // What stands for all instances is none of compose's.
    private IEnumerable<string> Each(string name) => byTarget[name].DefaultIfEmpty(name);

    /// <summary>Somebody else's start brings it along.</summary>
    public bool IsWanted(UnitSummary unit) => Units.Any(other => DependenciesOf(other).Any(dependency => ReferenceEquals(dependency.Unit, unit.Compose)));
}
