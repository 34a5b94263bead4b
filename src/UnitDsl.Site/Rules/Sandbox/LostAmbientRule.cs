using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0412: a capability that is given with one hand and taken with the other.</summary>
public sealed class LostAmbientRule() : UnitRule(
    new RuleDescriptor("UNIT0412", "An ambient capability that the service does not get", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Has("AmbientCapabilities"))
            yield break;

        var settings = unit.Sandbox.Settings;
        if (!unit.Has("User") && !settings.IsOn("DynamicUser") && !settings.Ambient.IsEmpty)
        {
            yield return new Finding(Rule, $"Root has its capabilities anyway: AmbientCapabilities is for a service with a user of its own; add {User(unit)}", unit.OriginOf("AmbientCapabilities"));
            yield break;
        }

        foreach (var item in unit.Items("AmbientCapabilities"))
        {
            if (CapabilitySet.NumberOf(item.Text) is not { } number || CapabilitySet.Of([item.Text]) is var one && (settings.Ambient.And(one).IsEmpty || !settings.Bounding.And(one).IsEmpty))
                continue;

            var name = number < CapabilitySet.Names.Count ? CapabilitySet.Names[number] : item.Text;
            yield return Taker(unit, name) is { } taker
                ? new Finding(Rule, $"{Written.Setting(unit, taker, "yes")} takes {name} away, so the service does not get it and is told nothing: one of the two has to go", item.Origin).Beside([unit.OriginOf(taker)])
                : new Finding(
                    Rule,
                    $"{name} is not in the CapabilityBoundingSet, so the service does not get it and is told nothing; add {Written.Setting(unit, "CapabilityBoundingSet", name)}",
                    item.Origin).Beside([unit.OriginOf("CapabilityBoundingSet")]).MendedBy(Repair.Add("CapabilityBoundingSet", name));
        }
    }

    private static string? Taker(UnitFacts unit, string capability) =>
        ExposureImplications.TakenAway.FirstOrDefault(taker => unit.IsOn(taker.Directive) && !taker.Capabilities.And(CapabilitySet.Of([capability])).IsEmpty).Directive;

    private static string User(UnitFacts unit) => unit.Unit.Dialect == Dialect.File ? "User=" : "[RunAs(\"{Unit}\")]";
}
