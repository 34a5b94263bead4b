using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0006: a type that is named as a unit, and is none.</summary>
public sealed class UnresolvedReferenceRule : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor => LanguageRules.UnresolvedReference;

    public IEnumerable<Finding> Check(SiteModel site)
    {
        var names = new UnitNames(site);
        foreach (var unit in site.Units)
        {
            // Nearly all of them: told from what the unit already knows of itself.
            if (unit.TypeReferences.All(id => names.Find(id) is not null))
                continue;

            foreach (var word in unit.Settings.SelectMany(static setting => setting.Assignments).SelectMany(static assignment => assignment.Words))
            {
                if (word.TypeId is null)
                    continue;

                var type = UnitNames.SimpleName(word.TypeId);
                if (names.Find(word.TypeId) is not { } name)
                    yield return new Finding(Descriptor, $"'{type}' is no unit that is deployed: it is abstract or a pattern; name a record that derives from it", word.Origin);
                else if (UnitName.IsTemplate(name))
                    yield return new Finding(Descriptor, $"'{type}' is the template {name}, which is no unit by itself; name one of its instances as a text", word.Origin);
            }
        }
    }
}
