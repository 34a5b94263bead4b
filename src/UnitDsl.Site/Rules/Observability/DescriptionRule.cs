using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0602: what people read of a unit when they don't know it.</summary>
public sealed class DescriptionRule() : UnitRule(Descriptor)
{
    internal static RuleDescriptor Descriptor { get; } = new("UNIT0602", "A unit does not say what it is", Categories.Observability, Severity.Info, HasRepair: true);

    /// <summary>People meet units of this kind by themselves; mounts and slices have names that say it all.</summary>
    internal static bool IsShown(UnitFacts unit) => unit.Unit.Kind is UnitKind.Service or UnitKind.Socket or UnitKind.Timer or UnitKind.Path or UnitKind.Target;

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        // Of a timer or a socket, what it starts is what one reads about; of what a unit brings along, that unit.
        var (description, documentation) = (unit.Has("Description"), unit.Has("Documentation") || unit.Service is null || unit.Unit.Companion is not null);
        if (!IsShown(unit) || (description && documentation))
            yield break;

        var message = description
            ? $"'{unit.Unit.TypeName}' has no Documentation: who finds it failed at night has nowhere to look; add {Written.Setting(unit, "Documentation", "https://…")}, which systemctl status shows"
            : $"'{unit.Unit.TypeName}' has no Description{(documentation ? "" : " and no Documentation")}: systemctl status and the messages at boot can call it nothing but {unit.Unit.Name}; add {Written.Setting(unit, "Description", "…")}";
        yield return new Finding(Rule, message, unit.Unit.Origin);
    }
}
