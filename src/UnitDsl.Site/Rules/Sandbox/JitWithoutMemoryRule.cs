using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0408: a runtime that compiles while it runs needs memory that is writable and executable.</summary>
public sealed class JitWithoutMemoryRule() : ServiceRule(
    new RuleDescriptor("UNIT0408", "MemoryDenyWriteExecute with a runtime that compiles while it runs", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.IsOn("MemoryDenyWriteExecute") || service.Main is not { } main || Dies(main.Run) is not { } death)
            yield break;

        yield return new Finding(
            Rule,
            $"{main.Run.Name} compiles code while it runs, and MemoryDenyWriteExecute forbids memory that is both writable and executable: it {death}; leave MemoryDenyWriteExecute to programs compiled ahead of time",
            unit.OriginOf("MemoryDenyWriteExecute"))
            .Beside([main.ProgramOrigin])
            .MendedBy(Repair.Remove("MemoryDenyWriteExecute"))
            .MendedBy(Repair.Set("MemoryDenyWriteExecute", "no"));
    }

    private static string? Dies(RunProgram program) => program.Runtime switch
    {
        Runtime.Node => program.Arguments.Contains("--jitless") ? null : "is killed by SIGTRAP at the start",
        Runtime.Deno => "panics at the start",
        Runtime.Bun => "crashes at the start",
        Runtime.DotNet => "is killed by SIGSEGV at the start",
        Runtime.Java => program.Arguments.Contains("-Xint") ? null : "cannot reserve its code cache and ends",
        _ => null,
    };
}
