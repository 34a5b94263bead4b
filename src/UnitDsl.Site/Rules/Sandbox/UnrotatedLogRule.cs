using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0420: nothing ever makes a log file shorter, and the program holds it open.</summary>
public sealed class UnrotatedLogRule() : ServiceRule(
    new RuleDescriptor("UNIT0420", "A log file that only grows", Categories.Resources, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.IsOneshot)
            yield break;

        foreach (var file in OutputFile.Of(unit))
        {
            // These begin anew with each start.
            if (file.Form == "truncate" || UnitPaths.IsBelow(file.Path, "/dev") || UnitPaths.IsBelow(file.Path, "/proc"))
                continue;
            yield return new Finding(
                Rule,
                $"{file.Path} only grows: systemd keeps it open for as long as the service runs, and rotates nothing; the journal keeps itself within bounds, with {Written.Setting(unit, file.Said.Directive, "journal")}",
                file.Said.Origin).MendedBy(Repair.Set(file.Said.Directive, "journal"));
        }
    }
}
