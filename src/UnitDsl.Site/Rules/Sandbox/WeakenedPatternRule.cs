using System.Globalization;
using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0417: what a pattern such as <c>[Hardened]</c> protects, a single attribute beside it gives up.</summary>
public sealed class WeakenedPatternRule() : UnitRule(
    new RuleDescriptor("UNIT0417", "An attribute that weakens a sandbox", Categories.Sandbox, Severity.Info))
{
    protected override bool IsAboutMachine => true;

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var overruled in unit.Unit.Overruled)
        {
            if (unit.Find(overruled.Directive) is not { Assignments.Count: 1 } setting)
                continue;

            // The table of exposure says which of two values is the weaker one.
            var exposure = unit.Sandbox.Exposure;
            var (now, before) = (exposure.With(), exposure.With((overruled.Directive, overruled.Text)));
            if (before >= now)
                continue;
            yield return new Finding(
                Rule,
                $"The pattern sets {overruled.Directive}={overruled.Text}, and this gives it up: exposure {Shown(before)} becomes {Shown(now)}; say why in a comment beside a pragma, or leave it out",
                setting.Assignments[0].Words[0].Origin);
        }
    }

    private static string Shown(double exposure) => (Math.Ceiling(exposure * 100 - 0.000001) / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
