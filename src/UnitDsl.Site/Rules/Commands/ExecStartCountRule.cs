using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0320: a service is one program; only a oneshot can run several, or none.</summary>
public sealed class ExecStartCountRule() : ServiceRule(
    new RuleDescriptor("UNIT0320", "No program to run, or too many", Categories.Commands, Severity.Error))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("ExecStart"))
        {
            if (!CanRest(unit, service))
            {
                // With several programs at hand, and none of the service's name, nobody can tell which one is meant.
                var projects = unit.Unit.ProjectsAtHand.Count > 1 ? $", or [Project(…)], which names one of {string.Join(", ", unit.Unit.ProjectsAtHand)}" : "";
                yield return new Finding(Rule, $"'{unit.Unit.TypeName}' lacks {(unit.Unit.Dialect == Model.Dialect.File ? "ExecStart=" : "[ExecStart(…)]")}, the program to run{projects}; systemd would refuse to load the unit", unit.Unit.Origin);
            }

            yield break;
        }

        var commands = unit.Commands("ExecStart");
        if (service.IsOneshot || commands.Count < 2)
            yield break;

        var instead = unit.Unit.Dialect == Model.Dialect.File ? "an empty ExecStart= before it" : "[ExecStart(\"\")] before it";
        yield return new Finding(
            Rule,
            $"A second ExecStart=, and {(service.Type is "simple" or "exec" or "forking" or "notify" or "notify-reload" or "idle" or "dbus" ? $"Type={service.Type}" : "this type")} can have only one: systemd would refuse to load the unit. "
            + $"To replace the first one write {instead}; to run one after the other write {Written.Setting(unit, "Type", "oneshot")}, or ExecStartPre= for what comes first",
            commands[1].Origin).Beside([commands[0].Origin]);
    }

    private static bool CanRest(UnitFacts unit, ServiceFacts service)
    {
        var ends = unit.Text("SuccessAction") is not (null or "none");
        return service.IsOneshot && (service.Remains || ends) && (unit.Has("ExecStop") || ends);
    }
}
