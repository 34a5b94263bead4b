using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0217: with Type=simple a start is a success before the program is even found.</summary>
public sealed class UncheckedStartRule() : ServiceRule(
    new RuleDescriptor("UNIT0217", "Type=simple reports a start that failed as done", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Type != "simple" || service.Main is not { } main)
            yield break;

        var said = unit.Value("Type");
        yield return new Finding(
            Rule,
            $"{(said is null ? "Without Type= the service is 'simple'" : "Type=simple")}: `systemctl start` reports success as soon as a process is forked, also when {PathText.FileName(main.Program)} is missing, the user does not exist or the directory cannot be entered; write {Written.Setting(unit, "Type", "exec")}, and the start fails as it should",
            said?.Origin ?? unit.Unit.Origin)
            .MendedBy(Repair.Set("Type", "exec"));
    }
}
