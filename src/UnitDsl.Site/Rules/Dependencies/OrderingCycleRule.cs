using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0121: units that wait for each other in a circle cannot all start.</summary>
public sealed class OrderingCycleRule() : SiteRule(
    new RuleDescriptor("UNIT0121", "Units wait for each other in a circle", Categories.Dependencies, Severity.Error, HasRepair: true))
{
    // Of a long way around nobody can tell which step is one too many.
    private const int LongestMendable = 3;
    private const int MostShown = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var circle in new SiteOrder(site).Circles())
        {
            var written = circle.Where(static step => step.IsSaid).ToList();
            var isSaid = written.Count > 0;
            if (!isSaid)
                written.AddRange(circle.Where(static step => step.Link is not null));

            // One unit that says both Before= and After= is told so by another rule.
            if (written.Count == 0 || (isSaid && circle.Count == 2 && written.Count == 2 && written[0].Link!.From == written[1].Link!.From))
                continue;

            var way = string.Join(" → ", circle.Select(static step => step.First).Take(MostShown).Append(circle.Count > MostShown ? "…" : circle[0].First));
            var reasons = string.Join(", ", circle.Take(MostShown).Select(static step => step.Text)) + (circle.Count > MostShown ? " …" : "");
            var places = written.Select(static step => step.Link!.Said.Origin).ToList();
            foreach (var step in written)
            {
                var finding = new Finding(Rule, $"Each of these waits for the one before it: {way}; systemd breaks the circle by not starting one of them: {reasons}", step.Link!.Said.Origin).Beside(places);
                yield return isSaid && written.Count <= LongestMendable ? finding.MendedBy(Repair.RemoveItem()) : finding;
            }
        }
    }
}
