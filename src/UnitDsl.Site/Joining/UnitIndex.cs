using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>The units of a site as others refer to them: by type, by name, by alias, and an instance by its template.</summary>
internal sealed class UnitIndex
{
    private readonly Dictionary<string, UnitModel> byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitModel> byName = new(StringComparer.Ordinal);

    public UnitIndex(IEnumerable<UnitModel> units)
    {
        var own = units.Where(static unit => unit.Companion is null && unit.Name.Length > 0).ToList();
        foreach (var unit in own)
        {
            byType[unit.TypeId] = unit;
            foreach (var alias in unit.Facts.Items("Alias"))
                byName[alias.Text] = unit;
        }

        foreach (var unit in own)
        {
            byName[unit.Name] = unit;
            foreach (var slot in unit.Slots)
                byName[slot.Name] = unit;
            if (unit.Instances is { } instances)
                byName[instances.Target] = unit;
        }
    }

    public UnitModel? Find(UnitRequest request) => Find(request.Name, request.TypeId);

    public UnitModel? Find(string name, string? typeId) => typeId is not null
        ? byType.TryGetValue(typeId, out var typed) ? typed : null
        : byName.TryGetValue(name, out var named) || (UnitName.InstanceOf(name) is not null && byName.TryGetValue(UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name), out named)) ? named : null;
}
