using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0306: systemd fills in percent signs in the values of variables, too.</summary>
public sealed class PercentInVariableRule() : UnitRule(
    new RuleDescriptor("UNIT0306", "A percent sign in a variable is not doubled", Categories.Commands, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var variable in unit.Unit.Environment)
        {
            if (variable.Value.IndexOf('%') < 0)
                continue;
            foreach (var (start, length) in Find(variable))
            {
                var wrong = variable.Value.Substring(start, length);
                var right = Specifiers.Escape(wrong);
                yield return new Finding(
                    Rule,
                    $"{variable.Name} does not get '{wrong}': systemd puts its own values in ({SpecifierMeaning.List(wrong)}); write '{right}'",
                    variable.Locate(start, length)).MendedBy(Repair.Replace(wrong, right));
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Find(EnvironmentVariable variable)
    {
        var value = variable.Value;
        var isFormat = variable.Name.EndsWith("FORMAT", StringComparison.Ordinal) || variable.Name.EndsWith("_FMT", StringComparison.Ordinal) || variable.Name == "FMT";
        var isSecret = SecretText.IsSecretName(variable.Name) && SecretText.IsLiteral(value);
        return (isFormat || isSecret) && MistakenPercent.Whole(value, 0, value.Length) is { } all ? [all] : MistakenPercent.Find(value);
    }
}
