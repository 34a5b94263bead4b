using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0312: of two values of one variable in one place the last one counts, and whoever reads the first one is misled.</summary>
public sealed class RepeatedVariableRule() : UnitRule(
    new RuleDescriptor("UNIT0312", "A variable that is set twice", Categories.Commands, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var shadowed in unit.Unit.Shadowed)
        {
            if (unit.Variable(shadowed.Name) is not { } last)
                continue;

            // Neither value is shown: it may be a secret.
            var finding = new Finding(
                Rule,
                $"{shadowed.Name} is set again further down, to another value, and the last one counts: the program never sees this one; remove one of the two",
                shadowed.NameOrigin).Beside([last.NameOrigin]);
            yield return shadowed.NameOrigin.Part == OriginPart.Argument && !shadowed.NameOrigin.IsSameTextAs(shadowed.ValueOrigin) ? finding.MendedBy(Repair.RemoveHere()) : finding;
        }
    }
}
