using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0127: a unit without a place in the boot, and without anything else that starts it.</summary>
public sealed class NeverStartedRule() : SiteRule(
    new RuleDescriptor("UNIT0127", "Nothing starts this unit", Categories.Dependencies, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Starters? starters = null;
        foreach (var unit in site.Units)
        {
            if (DefaultTarget(unit) is not { } target || unit.Unit.Name.IndexOf('@') >= 0 || UnitCatalogue.Find(unit.Unit.Name) is not null || unit.Has("BusName") || unit.IsOn("RefuseManualStart") || unit.Switch("DefaultDependencies") == false
                || unit.Has("WantedBy") && unit.Items("WantedBy").Any() || (starters ??= new Starters(site)).Starts(unit))
            {
                continue;
            }

            yield return new Finding(
                Rule,
                $"Nothing starts '{unit.Unit.TypeName}': it has no WantedBy=, and no other unit here asks for it, so it stays down after a reboot; add {Written.Setting(unit, "WantedBy", target)}",
                unit.Unit.Origin).MendedBy(Repair.Set("WantedBy", target));
        }
    }

    // The files of a directory may lack the timer of a short job; a service that stays has nobody else to start it.
    private static string? DefaultTarget(UnitFacts unit) => unit.Unit.Kind switch
    {
        UnitKind.Service when unit.Unit.Dialect == Dialect.File && !unit.Service!.IsLongRunning => null,
        UnitKind.Service => unit.Unit.Scope.DefaultTarget(),
        UnitKind.Timer => "timers.target",
        UnitKind.Socket => "sockets.target",
        UnitKind.Path => "paths.target",
        _ => null,
    };
}
