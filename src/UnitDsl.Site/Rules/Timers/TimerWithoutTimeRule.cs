using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0502: a timer without a time, or with one that systemd cannot read.</summary>
public sealed class TimerWithoutTimeRule() : KindRule(UnitKind.Timer, Descriptor)
{
    internal static readonly RuleDescriptor Descriptor = new("UNIT0502", "A timer without a time that systemd can read", Categories.Timers, Severity.Error, HasRepair: true);

    /// <summary>Times that are none.</summary>
    internal static readonly SpecificValue Value = new(Descriptor, static mistake =>
        mistake.Directive.Kind == "calendar" || mistake.Directive.Name is "OnActiveSec" or "OnBootSec" or "OnStartupSec" or "OnUnitActiveSec" or "OnUnitInactiveSec");

    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        if (TimerFacts.Elapses.Any(unit.Has))
            yield break;

        yield return new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' has no time at which it elapses, so systemd refuses to load it; add {Written.Setting(unit, "OnCalendar", "daily")} or {Written.Setting(unit, "OnBootSec", "5min")}",
            unit.Unit.Origin);
    }
}
