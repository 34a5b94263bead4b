using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0603: that a process runs does not mean that it answers.</summary>
public sealed class MissingHealthCheckRule() : ServiceRule(
    new RuleDescriptor("UNIT0603", "A service with a port has no health check", Categories.Observability, Severity.Info, HasRepair: true))
{
    protected override bool IsAboutMachine => true;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        // Unit files have no word for it.
        if (unit.Unit.Dialect == Dialect.File || unit.Unit.Health is not null || !service.IsLongRunning)
            yield break;

        foreach (var port in unit.Unit.Ports)
        {
            if (port.Protocol != "tcp")
                continue;

            var host = port.Bind is "" or "0.0.0.0" or "::" ? "127.0.0.1" : port.Bind.IndexOf(':') >= 0 ? $"[{port.Bind}]" : port.Bind;
            var address = port.Name.Length == 0 ? $"{host}:{{Port}}" : $"{host}:{port.Number}";
            yield return new Finding(
                Rule,
                $"'{unit.Unit.TypeName}' has port {port.Number} and no [HealthCheck]: a deploy takes it for healthy as soon as its process runs, answer or not; add [HealthCheck(Tcp = \"{address}\")], or Http = with a page that it serves",
                unit.Unit.Origin).MendedBy(Repair.AddWith("HealthCheck", "Tcp", address));
            yield break;
        }
    }
}
