using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0205: no limit on starts and no pause to speak of between them.</summary>
public sealed class HotRestartLoopRule() : ServiceRule(
    new RuleDescriptor("UNIT0205", "A restart loop without limit and without pause", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private const string Pause = "5";

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.Restarts || service.HasStartLimit || service.LongestRestartDelay >= TimeUnit.Second / 2 || RestartLimit.Of(unit, service) is not { } limit)
            yield break;

        var off = service.StartLimitInterval == 0 ? "StartLimitIntervalSec" : "StartLimitBurst";
        var often = limit.Delay == 0 ? "as fast as the machine can" : $"up to {TimeUnit.Minute / limit.Delay} times a minute";
        yield return new Finding(
            Rule,
            $"{off}=0 switches the start limit off, and {(unit.Has("RestartSec") ? "RestartSec=" : "without RestartSec= the pause")} is {Written.Span(limit.Delay)}: a service that crashes at its start is started {often}, and fills the CPU and the journal; write {Written.Setting(unit, "RestartSec", Pause)}",
            unit.Value("RestartSec")?.Origin ?? unit.OriginOf(unit.Has(off) ? off : "Restart"))
            .Beside(limit.Places)
            .MendedBy(Repair.Set("RestartSec", Pause));
    }
}
