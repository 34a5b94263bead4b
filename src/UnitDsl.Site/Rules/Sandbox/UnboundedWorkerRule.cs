using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0422: what works through jobs for weeks tends to keep some memory of each.</summary>
public sealed class UnboundedWorkerRule() : ServiceRule(
    new RuleDescriptor("UNIT0422", "A worker without a memory limit", Categories.Resources, Severity.Info))
{
    private static readonly HashSet<string> programs = new(StringComparer.Ordinal) { "celery", "sidekiq", "rq", "resque", "horizon" };
    private static readonly HashSet<string> words = new(StringComparer.Ordinal) { "queue:work", "queue:listen", "horizon", "worker", "celery", "sidekiq", "messenger:consume" };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.IsOneshot || unit.Has("MemoryMax") || unit.Has("MemoryHigh") || service.Main is not { } main || Worker(main) is not { } worker)
            yield break;

        yield return new Finding(
            Rule,
            $"'{worker}' runs for weeks and may keep some memory of each job: without a limit one leak takes the whole machine; add {Written.Setting(unit, "MemoryMax", "512M")} or whatever the worker needs, so that it alone is killed and started again",
            unit.Unit.Origin);
    }

    private static string? Worker(UnitCommand command) =>
        programs.Contains(command.Run.Name) ? command.Run.Name : command.Run.Arguments.FirstOrDefault(words.Contains);
}
