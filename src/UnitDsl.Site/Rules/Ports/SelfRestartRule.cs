using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0133: who stops a service from inside it is stopped with it.</summary>
public sealed class SelfRestartRule() : SiteRule(
    new RuleDescriptor("UNIT0133", "A service restarts itself from within", Categories.Lifecycle, Severity.Warning))
{
    private static readonly string[] verbs = ["restart", "stop", "try-restart", "condrestart", "kill"];

    // A stop of the other one is a stop of this one.
    private static readonly string[] bonds = ["PartOf", "BindsTo", "Requires", "Requisite"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Service is null)
                continue;
            foreach (var command in unit.AllCommands)
            {
                foreach (var call in SystemctlCalls.Of(unit, command))
                {
                    // What is not waited for may well be the last thing that the script does.
                    if (!verbs.Contains(call.Verb) || call.Options.Contains("--no-block") || call.Options.Contains("--user"))
                        continue;
                    foreach (var target in call.Units)
                    {
                        if (Why(site, unit, call.Verb, target.Text) is { } why)
                            yield return Found(unit, command, call.Verb, target, why);
                    }
                }
            }
        }
    }

    private Finding Found(UnitFacts unit, UnitCommand command, string verb, Said target, string why) => new(
        Rule,
        $"{command.Directive}= of '{unit.Unit.TypeName}' runs systemctl {verb} {target.Text}, {why}: systemd ends the command together with the service, before it is done and before anything behind it runs; start it outside, as in 'systemd-run --collect systemctl {verb} {target.Text}'",
        target.Origin);

    private static string? Why(SiteFacts site, UnitFacts unit, string verb, string target)
    {
        if (target == unit.Unit.Name)
            return "which is itself";
        if (verb == "kill")
            return null;
        foreach (var bond in bonds)
        {
            if (!unit.Has(bond))
                continue;
            foreach (var said in unit.Items(bond))
            {
                if (site.NameOf(said) == target)
                    return $"and {bond}={target} stops it whenever that stops";
            }
        }

        return null;
    }
}
