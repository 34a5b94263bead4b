using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0207: restarts by hand count against the start limit, too; few of them use a small one up.</summary>
public sealed class TightBurstRule() : ServiceRule(
    new RuleDescriptor("UNIT0207", "A start limit that a deploy and its rollback use up", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    private const ulong FewestStarts = 4;
    private const string Enough = "5";

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("StartLimitBurst") || !service.HasStartLimit || !service.IsLongRunning || service.StartLimitBurst >= FewestStarts || service.StartLimitInterval < 30 * TimeUnit.Second)
            yield break;

        var limit = RestartLimit.Of(unit, service);
        var window = limit is not null && unit.Has("StartLimitIntervalSec") ? limit.EnoughFor(ulong.Parse(Enough)) : null;
        var finding = new Finding(
            Rule,
            $"StartLimitBurst={service.StartLimitBurst} counts starts by hand as well: {Written.Count((long)service.StartLimitBurst, "start")} within {Written.Span(service.StartLimitInterval)}, such as those of a deploy, of a correction and of a rollback, and the next `systemctl restart` is refused with the service down, until `systemctl reset-failed`; "
            + $"write {Written.Setting(unit, "StartLimitBurst", Enough)}{(window is null ? "" : $" and {Written.Setting(unit, "StartLimitIntervalSec", window)}")}, or deploy with `ops`, which clears the count",
            unit.OriginOf("StartLimitBurst"))
            .Beside(unit.Value("StartLimitIntervalSec") is { } said ? [said.Origin] : []);
        yield return window is null
            ? finding.MendedBy(Repair.Set("StartLimitBurst", Enough))
            : finding.MendedBy(Repair.Set("StartLimitBurst", Enough), Repair.Set("StartLimitIntervalSec", window));
    }
}
