using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0210: a service that is to stay, and that nothing brings back.</summary>
public sealed class NoRestartRule() : SiteRule(
    new RuleDescriptor("UNIT0210", "A long-running service without Restart=", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var service in site.Services)
        {
            var unit = service.Unit;
            if (unit.Has("Restart") || !service.IsLongRunning || service.Remains || service.Type == "dbus" || service.Main is not { } main || IsOneOfMany(unit) || site.TriggersTo(unit).Any())
                continue;

            yield return new Finding(
                Rule,
                $"'{unit.Unit.TypeName}' has no Restart=: when {PathText.FileName(main.Program)} crashes, or the kernel kills it for its memory, the service stays down until somebody starts it; write {Written.Setting(unit, "Restart", "on-failure")}",
                unit.Unit.Origin)
                .MendedBy(Repair.Set("Restart", "on-failure"));
        }
    }

    // One instance a connection, and what somebody sits before, come and go.
    private static bool IsOneOfMany(UnitFacts unit) => unit.Text("StandardInput") is "socket" or "tty" or "tty-force" or "tty-fail" || unit.Unit.Name.IndexOf('@') >= 0;
}
