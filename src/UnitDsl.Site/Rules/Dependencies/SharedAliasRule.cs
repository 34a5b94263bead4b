using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0125: two units cannot be enabled under one name.</summary>
public sealed class SharedAliasRule() : SiteRule(
    new RuleDescriptor("UNIT0125", "Two units of one alias", Categories.Dependencies, Severity.Error))
{
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var aliases = new Dictionary<string, List<(UnitFacts Unit, Said Said)>>(StringComparer.Ordinal);
        foreach (var unit in site.Units)
        {
            if (!unit.Has("Alias"))
                continue;
            foreach (var alias in unit.Items("Alias"))
            {
                if (!aliases.TryGetValue(alias.Text, out var same))
                    aliases.Add(alias.Text, same = []);
                same.Add((unit, alias));
            }
        }

        if (aliases.Count == 0)
            yield break;

        foreach (var pair in aliases)
        {
            // A name that several packages offer for choice belongs to whichever is enabled.
            var isChoice = UnitCatalogue.Find(pair.Key) is not null;
            foreach (var (unit, alias) in pair.Value)
            {
                if (isChoice && unit.Unit.Dialect == Dialect.File)
                    continue;
                var others = pair.Value.Where(other => other.Unit != unit && !AreAlternatives(site, unit, other.Unit)).Take(MostOthers).ToList();
                if (others.Count > 0)
                {
                    yield return new Finding(
                        Rule,
                        $"{pair.Key} is an alias of '{unit.Unit.TypeName}' and of '{others[0].Unit.Unit.TypeName}'{(others.Count > 1 ? $" and {others.Count - 1} more" : "")}: whichever is enabled second fails with \"already exists and is a symlink\"",
                        alias.Origin).Beside(others.Select(static other => other.Said.Origin));
                }
                else if (unit.Unit.Dialect == Dialect.Record && Named(site, pair.Key, unit) is { } name)
                {
                    yield return new Finding(
                        Rule,
                        $"{pair.Key} is an alias of '{unit.Unit.TypeName}' and the name of '{name.TypeName}': systemctl enable fails, since a file of that name is there",
                        alias.Origin).Beside(name.Origin is { } origin ? [origin] : []);
                }
            }
        }
    }

    // Of those that stop each other only one is enabled, and that is what the alias is for.
    private static bool AreAlternatives(SiteFacts site, UnitFacts one, UnitFacts other) =>
        References.Link(site, one, "Conflicts", other.Unit.Name) is not null || References.Link(site, other, "Conflicts", one.Unit.Name) is not null;

    private static (string TypeName, Origin? Origin)? Named(SiteFacts site, string name, UnitFacts unit)
    {
        if (site.Find(name) is { } own && own.Unit.Name == name)
            return own == unit ? null : (own.Unit.TypeName, own.Unit.Origin);
        foreach (var referenced in site.Site.Referenced)
        {
            if (!referenced.IsExternal && referenced.Name == name && !unit.Unit.Replaces.Contains(referenced.TypeId))
                return ($"{UnitNames.SimpleName(referenced.TypeId)}' of '{referenced.Assembly}", null);
        }

        return null;
    }
}
