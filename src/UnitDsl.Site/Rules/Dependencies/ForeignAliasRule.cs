using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0124: a unit can only be called by names of its own kind.</summary>
public sealed class ForeignAliasRule() : UnitRule(Descriptor)
{
    internal static RuleDescriptor Descriptor { get; } = new("UNIT0124", "An alias that systemctl refuses", Categories.Dependencies, Severity.Error, HasRepair: true);

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Has("Alias"))
            yield break;

        var suffix = unit.Unit.Kind.Suffix();
        foreach (var alias in unit.Items("Alias"))
        {
            if (UnitName.SuffixOf(alias.Text) is not { } other)
                continue;

            if (unit.Unit.Kind is UnitKind.Mount or UnitKind.Automount or UnitKind.Swap or UnitKind.Slice)
            {
                yield return new Finding(Descriptor, $"A {suffix.Substring(1)} unit cannot have an alias, since its name says what it is: systemd ignores the line; leave it out", alias.Origin);
            }
            else if (other != suffix)
            {
                var meant = UnitName.WithoutSuffix(alias.Text) + suffix;
                yield return new Finding(
                    Descriptor,
                    $"'{unit.Unit.TypeName}' is a {suffix.Substring(1)} and cannot be called {alias.Text}: systemctl enable fails, and a deployment stops there with the unit half enabled; call it {meant}",
                    alias.Origin).With(LanguageRules.Suggestion, meant).With(ValueRule.Wrong, alias.Text);
            }
        }
    }
}
