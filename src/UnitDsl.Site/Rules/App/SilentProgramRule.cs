using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.App;

/// <summary>UNIT0214, told from the source of the program: systemd waits for a message that nobody sends.</summary>
public sealed class SilentProgramRule() : ApplicationRule(NeverReadyRule.Descriptor)
{
    protected override IEnumerable<Finding> Check(SiteFacts site, ServiceFacts service, ApplicationFacts application)
    {
        if (service.Type is not ("notify" or "notify-reload") || application.Readiness is not null || application.MayNotify
            || service.Unit.Text("NotifyAccess") is "all" or "exec" || service.Main is { Run.IsInShell: true })
            yield break;

        var timeout = service.StartTimeout == Systemd.TimeSpanParser.Infinity ? "and waits for ever" : $"and stops it after {Written.Span(service.StartTimeout)}";
        yield return new Finding(
            Rule,
            $"{Written.Setting(service.Unit, "Type", service.Type)} waits for {application.Name} to say that it is ready, and nothing in its source does: systemd never takes it for started {timeout}; call builder.Services.AddSystemd() in it, or write {Written.Setting(service.Unit, "Type", "exec")}",
            service.Unit.OriginOf("Type")).MendedBy(Repair.Set("Type", "exec"));
    }
}
