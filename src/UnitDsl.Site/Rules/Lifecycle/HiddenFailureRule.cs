using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0224: a character in front of the program that takes back what other settings ask for.</summary>
public sealed class HiddenFailureRule() : ServiceRule(
    new RuleDescriptor("UNIT0224", "A prefix of ExecStart= that undoes other settings", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private static readonly string[] sandbox = ["ProtectSystem", "ProtectHome", "PrivateTmp", "NoNewPrivileges", "CapabilityBoundingSet", "SystemCallFilter"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.Commands("ExecStart"))
        {
            if (command.Command.Prefixes == CommandPrefixes.None)
                continue;

            // A oneshot may well go on after a step that failed.
            if (command.Command.Has(CommandPrefixes.IgnoresFailure) && service.IsLongRunning && Ignored(unit, service) is { } ignored && command.OriginOfPrefix('-') is { } minus)
            {
                yield return new Finding(
                    Rule,
                    $"'-' counts a bad exit code of {PathText.FileName(command.Program)} as success, so {ignored.What}: the service just ends; leave the '-' out",
                    minus)
                    .Beside([unit.OriginOf(ignored.Directive)])
                    .MendedBy(Repair.Replace("-", ""));
            }

            if (command.Command.Has(CommandPrefixes.FullPrivileges) && Lost(unit, service) is { Count: > 0 } lost && command.OriginOfPrefix('+') is { } plus)
            {
                yield return new Finding(
                    Rule,
                    $"'+' runs {PathText.FileName(command.Program)} as root and outside the sandbox, so {Written.List(lost.Select(static name => name + "="))} {(lost.Count == 1 ? "does" : "do")} nothing for it; leave the '+' out, or keep it for a step of ExecStartPre=",
                    plus)
                    .Beside(lost.Select(unit.OriginOf))
                    .MendedBy(Repair.Replace("+", ""));
            }
        }
    }

    private static (string Directive, string What)? Ignored(UnitFacts unit, ServiceFacts service)
    {
        if (service.Restart == "on-failure")
            return ("Restart", "Restart=on-failure does not restart it");
        return unit.Has("OnFailure") && service.Restart != "always" ? ("OnFailure", "OnFailure= is not acted on") : null;
    }

    private static List<string> Lost(UnitFacts unit, ServiceFacts service)
    {
        var lost = new List<string>();
        if (service.IsOneshot)
            return lost;
        if (service.User is not null)
            lost.Add("User");
        else if (unit.IsOn("DynamicUser"))
            lost.Add("DynamicUser");
        lost.AddRange(sandbox.Where(unit.Has));
        return lost;
    }
}
