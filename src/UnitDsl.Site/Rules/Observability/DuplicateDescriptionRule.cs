using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0602 as well: what several units say of themselves says nothing of any.</summary>
public sealed class DuplicateDescriptionRule() : SiteRule(DescriptionRule.Descriptor)
{
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var byText = new Dictionary<(UnitKind Kind, string Text), List<(UnitFacts Unit, Said Said)>>();
        foreach (var unit in site.Units)
        {
            if (!DescriptionRule.IsShown(unit) || unit.Value("Description") is not { } said || said.Text.IndexOf('%') >= 0)
                continue;
            if (!byText.TryGetValue((unit.Unit.Kind, said.Text), out var same))
                byText.Add((unit.Unit.Kind, said.Text), same = []);
            same.Add((unit, said));
        }

        foreach (var same in byText.Values)
        {
            for (var i = 0; i < same.Count && same.Count > 1; i++)
            {
                if (Found(same, i) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? Found(List<(UnitFacts Unit, Said Said)> same, int at)
    {
        var (unit, said) = same[at];
        var others = same.Where((other, i) => i != at && !Belong(unit, other.Unit)).Take(MostOthers).ToList();
        if (others.Count == 0)
            return null;

        var finding = new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' and '{others[0].Unit.Unit.TypeName}' have the same Description: in systemctl list-units and in the messages at boot nobody can tell which of them failed; put into it what sets it apart",
            said.Origin)
            .Beside(others.Select(static other => other.Said.Origin));
        return said.Text.IndexOf('{') >= 0 ? finding : finding.MendedBy(Repair.Set("Description", said.Text + " ({Unit})"));
    }

    // A template and its instances have names that tell more than any text.
    private static bool Belong(UnitFacts one, UnitFacts other) => UnitName.PrefixOf(one.Unit.Name) == UnitName.PrefixOf(other.Unit.Name);
}
