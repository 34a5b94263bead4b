using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0215: the start waits for a program to fork and go, which it never does, or leaves a child that systemd cannot tell.</summary>
public sealed class ForkingForegroundRule() : ServiceRule(
    new RuleDescriptor("UNIT0215", "Type=forking for a program that does not fork, or whose child is lost", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Type != "forking" || service.Main is not { } main || unit.Value("Type") is not { } type)
            yield break;

        if (ProgramHabits.StaysInForeground(main.Run) && !(ShellScript.Of(main) is { } script && ShellScript.Background(script.Text) >= 0) && main.Run.Arguments.All(static word => word != "&"))
        {
            var wait = service.StartTimeout == TimeSpanParser.Infinity ? "the start never ends" : $"the start fails with 'timeout' after {Written.Span(service.StartTimeout)} and the program is killed";
            yield return new Finding(
                Rule,
                $"Type=forking waits for the first process to end and leave a child behind, and '{main.Run.Name}' stays in the foreground: {wait}; write {Written.Setting(unit, "Type", "exec")}",
                type.Origin)
                .Beside([main.ProgramOrigin])
                .MendedBy(Repair.Set("Type", "exec"));
        }
        else if (!unit.Has("PIDFile") && unit.Switch("GuessMainPID") == false && service.Restarts)
        {
            yield return new Finding(
                Rule,
                $"Without PIDFile=, and with GuessMainPID=no, systemd does not know the main process: it does not notice when that dies, and Restart={service.Restart} does nothing while any other process is left; write PIDFile= as the program writes it",
                type.Origin)
                .Beside([unit.OriginOf("GuessMainPID")]);
        }
    }
}
