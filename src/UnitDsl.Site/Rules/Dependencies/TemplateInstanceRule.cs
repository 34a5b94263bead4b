using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0128: a template is enabled by its instances, or has one of its own for that.</summary>
public sealed class TemplateInstanceRule() : UnitRule(
    new RuleDescriptor("UNIT0128", "A template without a default instance", Categories.Dependencies, Severity.Info))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!UnitName.IsTemplate(unit.Unit.Name) || unit.Unit.Instances is not null || unit.Has("DefaultInstance"))
            yield break;

        foreach (var directive in new[] { "WantedBy", "RequiredBy", "UpheldBy" })
        {
            // With a specifier in it, each instance belongs to a target of its own.
            if (!unit.Has(directive) || unit.Items(directive).FirstOrDefault() is not { } first || first.Text.IndexOf('%') >= 0)
                continue;
            yield return new Finding(
                Rule,
                $"systemctl enable {unit.Unit.Name} fails: a template has no instance to start for {first.Text}; enable {UnitName.PrefixOf(unit.Unit.Name)}@NAME{unit.Unit.Kind.Suffix()}, or name one with {Written.Setting(unit, "DefaultInstance", "main")}",
                unit.Unit.Origin);
            yield break;
        }
    }
}
