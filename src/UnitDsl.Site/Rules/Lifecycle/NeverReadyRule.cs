using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0214: the start waits for a message that never comes.</summary>
public sealed class NeverReadyRule() : ServiceRule(Descriptor)
{
    /// <summary>Also that of what a program's own source tells.</summary>
    internal static RuleDescriptor Descriptor { get; } = new("UNIT0214", "Type=notify for a program that never notifies", Categories.Lifecycle, Severity.Warning, HasRepair: true);

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Type is not ("notify" or "notify-reload") || service.Main is not { } main || unit.Text("NotifyAccess") is "all" or "exec" || WhyNever(main) is not { } why)
            yield break;

        var wait = service.StartTimeout == Systemd.TimeSpanParser.Infinity ? "the start never ends" : $"the start fails with 'timeout' after {Written.Span(service.StartTimeout)}, though the program runs";
        yield return new Finding(
            Rule,
            $"Type={service.Type} waits for the program to say READY=1, and {why.Why}: {wait}; write {why.Advice ?? Written.Setting(unit, "Type", "exec")}",
            unit.OriginOf("Type"))
            .Beside([main.ProgramOrigin])
            .MendedBy(Repair.Set("Type", "exec"));
    }

    private static (string Why, string? Advice)? WhyNever(UnitCommand main)
    {
        var shell = PathText.FileName(main.Program);
        if (ProgramHabits.NeverNotifies(main.Run))
            return ($"'{main.Run.Name}' never does", null);
        if (ShellScript.StaysInFront(main))
            return ($"what '{main.Run.Name}' says does not count behind {shell}, which is the main process", $"'exec {main.Run.Name}' in the script");
        return null;
    }
}
