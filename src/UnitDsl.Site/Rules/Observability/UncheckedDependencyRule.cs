using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0606: who waits for a unit to be active waits for a process, not for an answer.</summary>
public sealed class UncheckedDependencyRule() : SiteRule(
    new RuleDescriptor("UNIT0606", "Waiting for a unit of which nothing says that it is ready", Categories.Observability, Severity.Warning))
{
    private static readonly string[] waiting = ["ExecCondition", "ExecStartPre"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is null)
                continue;

            if (unit.Unit.Health is { Kind: "command" } health)
            {
                foreach (var finding in SystemctlCalls.InScript(unit.Unit.Name, health.Target, health.Locate).SelectMany(call => Of(site, unit, call, "The health check")))
                    yield return finding;
            }

            foreach (var directive in waiting)
            {
                foreach (var command in unit.Commands(directive))
                {
                    foreach (var finding in SystemctlCalls.Of(unit, command).SelectMany(call => Of(site, unit, call, directive + "=")))
                        yield return finding;
                }
            }
        }
    }

    private IEnumerable<Finding> Of(SiteFacts site, UnitFacts unit, SystemctlCall call, string where)
    {
        if (call.Verb != "is-active")
            yield break;

        foreach (var said in call.Units)
        {
            if (said.Text == unit.Unit.Name || site.Find(said.Text) is not { Service: { Type: "simple" or "exec" } other } || other.Unit.Unit.Health is not null)
                continue;

            var name = other.Unit.Unit.TypeName;
            var advice = other.Unit.Unit.Dialect == Dialect.File
                ? "let it be Type=notify if it can, or ask on its port for an answer"
                : $"let '{name}' be Type=notify if it can, or give it a [HealthCheck] and ask here what that asks";
            yield return new Finding(
                Rule,
                $"{where} of '{unit.Unit.TypeName}' asks whether {said.Text} is active, which with Type={other.Type} it is as soon as its program is started, long before it answers; {advice}",
                said.Origin).Beside([other.Unit.Unit.Origin]);
        }
    }
}
