using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0035: something without which nothing of use can be written for what is to run the unit elsewhere.</summary>
public sealed class UntoldRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [LanguageRules.Untold];

    public IEnumerable<Finding> Check(SiteModel site)
    {
        foreach (var unit in site.Units)
        {
            if (unit.IsExternal || unit.IsBroken)
                continue;
            foreach (var loss in unit.Summary.Supervised?.Losses.Where(static loss => loss.IsFatal) ?? [])
                yield return new Finding(LanguageRules.Untold, $"supervisord cannot be told of {unit.Name}: {loss.What}: {loss.Why}", loss.Origin);
        }
    }
}
