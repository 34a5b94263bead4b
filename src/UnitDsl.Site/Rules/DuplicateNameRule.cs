using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0005: one file cannot hold two units.</summary>
public sealed class DuplicateNameRule : ISiteRule
{
    // Who has the same mistake a thousand times needs not all of them at each.
    private const int MostOthers = 8;

    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor => LanguageRules.DuplicateName;

    public IEnumerable<Finding> Check(SiteModel site)
    {
        var byName = new Dictionary<string, List<UnitModel>>(StringComparer.Ordinal);
        foreach (var unit in site.Units)
        {
            if (unit.Name.Length == 0 || unit.DropIn is not null)
                continue;
            Add(byName, unit.Name, unit);
            if (unit.Slot is { Index: 0 } slot)
                Add(byName, slot.Family, unit);
        }

        foreach (var file in byName.Where(static file => file.Value.Count > 1 && file.Value.Exists(static unit => !unit.IsExternal)))
        {
            var same = file.Value;
            foreach (var unit in same)
            {
                var others = same.Where(other => !ReferenceEquals(other, unit)).Take(MostOthers).ToList();
                if (OfCompanions(unit, others) is { } ofCompanions)
                {
                    yield return ofCompanions;
                    continue;
                }

                var (name, otherName) = unit.TypeName == others[0].TypeName ? (unit.TypeId, others[0].TypeId) : (unit.TypeName, others[0].TypeName);
                yield return new Finding(
                    Descriptor,
                    $"'{name}' and '{otherName}' are both named {file.Key}: one file would overwrite the other; give one of them another [Name]",
                    unit.Origin,
                    others.Select(static other => other.Origin).ToEquatableArray(),
                    EquatableArray<FindingProperty>.Empty);
            }
        }

        foreach (var finding in OfDropIns(site, byName))
            yield return finding;

        foreach (var referenced in site.ReferencedBeside.Where(static unit => !unit.IsExternal))
        {
            if (!byName.TryGetValue(referenced.Name, out var same))
                continue;
            foreach (var unit in same.Where(static unit => !unit.IsExternal))
                yield return new Finding(Descriptor, $"'{unit.TypeName}' is named {unit.Name}, as is '{referenced.TypeId}' of {referenced.Assembly}; give it another [Name]", unit.Origin);
        }
    }

    private static IEnumerable<Finding> OfDropIns(SiteModel site, Dictionary<string, List<UnitModel>> byName)
    {
        var files = new Dictionary<string, UnitModel>(StringComparer.Ordinal);
        foreach (var unit in site.Units)
        {
            if (unit.DropIn is not { } dropIn || unit.Name.Length == 0)
                continue;

            var path = dropIn.PathFor(unit.Name);
            if (byName.TryGetValue(unit.Name, out var own) && own.Find(static one => !one.IsExternal) is { } shipped)
                yield return new Finding(Descriptor, $"'{unit.TypeName}' puts lines into {unit.Name}, which '{shipped.TypeName}' of this site is: write its attributes there", unit.Origin).Beside([shipped.Origin]);
            else if (files.TryGetValue(path, out var other))
                yield return new Finding(Descriptor, $"'{unit.TypeName}' and '{other.TypeName}' are both {path}: one file would overwrite the other; give one of them another [Name]", unit.Origin).Beside([other.Origin]);
            else
                files.Add(path, unit);
        }
    }

    private static void Add(Dictionary<string, List<UnitModel>> byName, string name, UnitModel unit)
    {
        if (!byName.TryGetValue(name, out var same))
            byName.Add(name, same = []);
        same.Add(unit);
    }

    // Nobody wrote the name of a unit that another one brings along, and it cannot have another one.
    private static Finding? OfCompanions(UnitModel unit, List<UnitModel> others)
    {
        var other = unit.Companion is null ? others.Find(static one => one.Companion is not null) : others[0];
        if (other is null)
            return null;

        if ((unit.Companion?.Attribute ?? other.Companion?.Attribute) is { } attribute)
        {
            var record = unit.Companion is null ? unit : other;
            var twice = record.Companion is null
                ? $"[{attribute}] and '{record.TypeName}' both declare {unit.Name}: leave out the attribute, or say there what '{record.TypeName}' says and leave that out"
                : $"[{attribute}] and another attribute both declare {unit.Name}: give one of the services another [Name]";
            return new Finding(Descriptor, twice, unit.Origin).Beside(others.Select(static one => one.Origin));
        }

        var message = unit.Companion is { } companion
            ? $"This brings {unit.Name} along with {companion.OwnerName}, and '{(other.Companion is null ? other.TypeName : other.Companion.OwnerName)}' has that name already; give {(other.Companion is null ? "that" : "one of them")} another [Name]"
            : $"'{unit.TypeName}' is named {unit.Name}, as is what {other.Companion!.OwnerName} brings along; give it another [Name]";
        return new Finding(Descriptor, message, unit.Origin).Beside(others.Select(static one => one.Origin));
    }
}
