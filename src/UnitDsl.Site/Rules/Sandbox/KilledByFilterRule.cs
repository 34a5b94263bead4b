using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0409: V8 tries memory protection keys at its start, and a filter without an error number kills it for that.</summary>
public sealed class KilledByFilterRule() : ServiceRule(
    new RuleDescriptor("UNIT0409", "A system call filter that kills V8", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("SystemCallFilter") || service.Main is not { } main || main.Run.Runtime is not (Runtime.Node or Runtime.Deno) || !Kills(unit))
            yield break;

        var first = unit.Items("SystemCallFilter").First();
        yield return new Finding(
            Rule,
            $"This filter leaves out @pkey, which V8 tries in {main.Run.Name}, and a call that it leaves out is death: the service ends with SIGSYS (31/SYS) at the start; with {Written.Setting(unit, "SystemCallErrorNumber", "EPERM")} the call fails, and V8 does without it",
            first.Origin)
            .Beside([main.ProgramOrigin])
            .MendedBy(Repair.Set("SystemCallErrorNumber", "EPERM"))
            .MendedBy(Repair.Add("SystemCallFilter", "@pkey"));
    }

    private static bool Kills(UnitFacts unit)
    {
        var calls = unit.Sandbox.Settings.SystemCalls;
        if (!calls.IsSet || calls.AllowsAny("pkey_alloc") || unit.Text("SystemCallErrorNumber") is not (null or "kill"))
            return false;

        // An error of its own for some of the calls.
        return !unit.Items("SystemCallFilter").Any(static item => item.Text.IndexOf(':') >= 0);
    }
}
