using UnitDsl.Site.Checklist;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0960: a service that lacks something of the checklist, on a site that is held against it.</summary>
public sealed class ChecklistRule() : SiteRule(new RuleDescriptor(Id, "A line of the checklist that is open", Categories.Checklist, Severity.Warning, HasRepair: true))
{
    public const string Id = "UNIT0960";

    // Of several lines that are open at one record each is told.
    private const string Line = "Line";

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        if (!site.Site.Settings.Checklist)
            yield break;

        foreach (var service in site.Services)
        {
            // What another record brings along is ours.
            if (service.Unit.Unit.Companion is not null)
                continue;
            foreach (var item in ChecklistTable.OfBuild)
            {
                if (!item.Concerns(service) || item.Lacks(service) is not { } lack)
                    continue;
                var finding = new Finding(Rule, $"{service.Unit.Unit.Name} and the checklist, '{item.Text}': {lack.Why}", service.Unit.Unit.Origin).With(Line, item.Id);
                yield return lack.Steps.Length > 0 ? finding.MendedBy(lack.Steps) : finding;
            }
        }
    }
}
