using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0225: a program that could read its configuration again, and a unit that does not say how.</summary>
public sealed class MissingReloadRule() : ServiceRule(
    new RuleDescriptor("UNIT0225", "ExecReload= is missing", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Has("ExecReload") || !service.IsLongRunning || service.Type == "notify-reload" || service.Main is not { } main || main.Run.IsInShell || ProgramHabits.ReloadSignal(main.Run) is not { } signal)
            yield break;

        var command = $"/bin/kill -{signal} $MAINPID";
        yield return new Finding(
            Rule,
            $"'{main.Run.Name}' reads its configuration again on SIG{signal}, and the unit does not say so: `systemctl reload` is refused, and `reload-or-restart` is a restart with its downtime; write {Written.Setting(unit, "ExecReload", command)}",
            unit.Unit.Origin)
            .Beside([main.ProgramOrigin])
            .MendedBy(Repair.Set("ExecReload", command));
    }
}
