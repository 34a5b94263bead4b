using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0113: to wait for network-online.target is no reason for systemd to start it.</summary>
public sealed class OnlineNotWantedRule() : SiteRule(
    new RuleDescriptor("UNIT0113", "network-online.target is waited for and not wanted", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    internal const string Target = "network-online.target";

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        List<SiteLink>? waits = null;
        foreach (var link in site.LinksTo(Target))
        {
            // Who pulls it in does so for all.
            if (References.PullsIn(link.Directive))
                yield break;
            if (link.Directive == "After")
                (waits ??= []).Add(link);
        }

        foreach (var link in waits ?? [])
        {
            yield return new Finding(
                Rule,
                $"'{link.From.Unit.TypeName}' waits for {Target}, which nothing here starts: unless another package does, there is nothing to wait for and it starts without a network; add {Written.Setting(link.From, "Wants", Target)}",
                link.Said.Origin).MendedBy(Repair.Add("Wants", Target));
        }
    }
}
