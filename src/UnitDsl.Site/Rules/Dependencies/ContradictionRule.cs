using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0122: two things said of one unit that cannot both be.</summary>
public sealed class ContradictionRule() : SiteRule(
    new RuleDescriptor("UNIT0122", "Dependencies that contradict each other", Categories.Dependencies, Severity.Error))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.Has("Before") && unit.Has("After"))
            {
                foreach (var (before, after) in Both(site, unit, "Before", "After"))
                {
                    yield return new Finding(
                        Rule,
                        $"'{unit.Unit.TypeName}' is to start both before and after {before.To}: when both are started, systemd leaves one of them out; keep one of the two",
                        before.Said.Origin).Beside([after.Said.Origin]);
                }
            }

            if (!unit.Has("Conflicts"))
                continue;
            foreach (var directive in new[] { "Requires", "BindsTo", "Requisite", "Wants" })
            {
                foreach (var (conflict, need) in Both(site, unit, "Conflicts", directive))
                {
                    yield return new Finding(
                        Rule,
                        $"'{unit.Unit.TypeName}' cannot have {need.To} in {directive}= and in Conflicts=: {Does(directive)}; keep one of the two",
                        conflict.Said.Origin).Beside([need.Said.Origin]);
                }
            }
        }
    }

    private static string Does(string directive) =>
        directive == "Wants" ? "to start it asks for the other to be started and stopped at once, and systemd stops it" : "to start it the other one has to run and to be stopped, so systemd refuses to start it";

    private static IEnumerable<(SiteLink One, SiteLink Other)> Both(SiteFacts site, UnitFacts unit, string one, string other)
    {
        if (!unit.Has(other))
            yield break;
        foreach (var link in site.LinksFrom(unit))
        {
            if (link.Directive == one && link.To != unit.Unit.Name && References.Link(site, unit, other, link.To) is { } opposite)
                yield return (link, opposite);
        }
    }
}
