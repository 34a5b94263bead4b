using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0213: a watchdog over a program that never pings it kills the program while it is well.</summary>
public sealed class WatchdogWithoutPingsRule() : ServiceRule(
    new RuleDescriptor("UNIT0213", "A watchdog that nobody pings", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Span("WatchdogSec") is not { Microseconds: > 0, IsInfinite: false } watchdog || service.Main is not { } main || unit.Text("NotifyAccess") is "all" or "exec")
            yield break;

        string why;
        if (ShellScript.StaysInFront(main))
            why = $"the main process is {PathText.FileName(main.Program)}, and pings of a process behind it do not count while NotifyAccess= is main";
        else if (ProgramHabits.NeverPings(main.Run))
            why = $"'{main.Run.Name}' never sends the keep-alive pings (WATCHDOG=1) that it asks for";
        else
            yield break;

        yield return new Finding(
            Rule,
            $"WatchdogSec={watchdog.Text} kills a healthy service every {Written.Span(watchdog.Microseconds)}: {why}; leave it out, or ping at least every {Written.Span(watchdog.Microseconds / 2)}",
            watchdog.Origin)
            .Beside([main.ProgramOrigin])
            .MendedBy(Repair.Remove("WatchdogSec"));
    }
}
