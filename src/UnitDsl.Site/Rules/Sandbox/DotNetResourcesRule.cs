using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0410: .NET sets its threads up with calls of <c>@resources</c> and does not start without them.</summary>
public sealed class DotNetResourcesRule() : ServiceRule(
    new RuleDescriptor("UNIT0410", "A system call filter without @resources for .NET", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("SystemCallFilter") || service.Main is not { Run.Runtime: Runtime.DotNet } main)
            yield break;

        var calls = unit.Sandbox.Settings.SystemCalls;
        if (!calls.IsSet || calls.AllowsAny("@resources"))
            yield break;

        var end = unit.Text("SystemCallErrorNumber") is null or "kill" ? "it is killed by SIGSYS (31/SYS)" : "it ends with 0x8007054F";
        var items = unit.Items("SystemCallFilter").ToList();
        var place = items.Find(static item => item.Text.IndexOf("@resources", StringComparison.Ordinal) >= 0) ?? items[0];
        yield return new Finding(
            Rule,
            $"This filter leaves out @resources, and .NET does not start without: {end}; allow it with {Written.Setting(unit, "SystemCallFilter", "@resources")}",
            place.Origin).Beside([main.ProgramOrigin]).MendedBy(Repair.Add("SystemCallFilter", "@resources"));
    }
}
