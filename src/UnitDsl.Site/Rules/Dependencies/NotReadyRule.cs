using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0130: After= waits for a program to be started, and not for it to answer.</summary>
public sealed class NotReadyRule() : SiteRule(
    new RuleDescriptor("UNIT0130", "A service is waited for that says nothing when it is ready", Categories.Dependencies, Severity.Info))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            // What a unit brings along asks it for its health, and so may come before it has any.
            if (link.Directive != "After" || link.From.Unit.Companion is not null || link.From.Service is null || site.Find(link.To) is not { Service: { Type: "simple" or "exec" } other } unit || unit == link.From
                || Answer(unit.Unit) is not { } answer || Waits(unit) || Waits(link.From) || site.Find(UnitName.WithoutSuffix(link.To) + ".socket") is not null)
            {
                continue;
            }

            yield return new Finding(
                Rule,
                $"'{link.From.Unit.TypeName}' starts as soon as the program of '{unit.Unit.TypeName}' is {(other.Type == "exec" ? "executed" : "forked")} (Type={other.Type}), not when {answer}; "
                + $"with {Written.Setting(unit, "Type", "notify")}, or a command that waits in {Written.Setting(unit, "ExecStartPost", "…")}, After= waits until then",
                link.Said.Origin).Beside([unit.Unit.Health?.Origin ?? unit.Unit.Ports[0].Origin]);
        }
    }

    // Someone has seen to it.
    private static bool Waits(UnitFacts unit) => unit.Has("ExecStartPost") || unit.Has("ExecStartPre") || unit.Has("ExecCondition");

    private static string? Answer(UnitModel unit) =>
        unit.Health is { } health ? $"its health check passes ({health.Target})" : unit.Ports.Count > 0 ? $"it listens on port {unit.Ports[0].Number}" : null;
}
