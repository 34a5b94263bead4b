using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0211: a unit that only starts something elsewhere, and then counts as running whatever becomes of that.</summary>
public sealed class LauncherRule() : ServiceRule(
    new RuleDescriptor("UNIT0211", "A launcher that stays active whatever becomes of what it started", Categories.Lifecycle, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.Remains)
            yield break;

        foreach (var command in unit.Commands("ExecStart"))
        {
            if (Launch.Of(command) is not { } launch)
                continue;

            var what = launch.Program == "&" ? "'&' sends the program into the background" : $"'{launch.Program}' hands the program over to {launch.Keeper} and ends";
            yield return new Finding(
                Rule,
                $"{what}; with RemainAfterExit= this unit then stays 'active (exited)' for ever, also when the program is dead: `systemctl is-active` says yes, and nothing restarts it; {launch.Advice}, drop RemainAfterExit= and write {Written.Setting(unit, "Restart", "on-failure")}",
                launch.Origin)
                .Beside([unit.OriginOf("RemainAfterExit")]);
        }
    }
}
