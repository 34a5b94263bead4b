using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0011: what stands for the live slot, or for all instances, is reached after them, so nothing that is before it is before them.</summary>
public sealed class SlotOrderRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [LanguageRules.InvalidIntent];

    public IEnumerable<Finding> Check(SiteModel site)
    {
        Dictionary<string, UnitModel>? inSlots = null;
        foreach (var unit in site.Units)
        {
            if (unit.Slot is { Index: 0 } || unit is { Instances: not null, Companion: null })
                (inSlots ??= new(StringComparer.Ordinal))[unit.TypeId] = unit;
        }

        if (inSlots is null)
            yield break;

        foreach (var unit in site.Units)
        {
            if (unit.Find("Unit", "Before") is not { HasTypeReferences: true } before)
                continue;
            foreach (var word in before.Assignments.SelectMany(static assignment => assignment.Words))
            {
                if (word.TypeId is { } id && inSlots.TryGetValue(id, out var slot))
                    yield return new Finding(
                        LanguageRules.InvalidIntent,
                        (slot.Slot is { } own ? $"'{slot.TypeName}' is in slots, and {own.Target}, which stands for the live one," : $"'{slot.TypeName}' has instances, and {slot.Instances!.Target}, which stands for all of them,")
                        + $" comes after them: this would start beside them and not before; say it the other way round, [After<{unit.TypeName}>] on '{slot.TypeName}'",
                        word.Origin);
            }
        }
    }
}
