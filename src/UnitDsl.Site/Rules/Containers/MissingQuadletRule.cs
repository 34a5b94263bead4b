using UnitDsl.Site.Facts;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0710: a file of Quadlet's that is named and that the site does not have.</summary>
public sealed class MissingQuadletRule() : SiteRule(
    new RuleDescriptor("UNIT0710", "A network, volume, pod or image that is nowhere", Categories.Containers, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        HashSet<string>? known = null;
        foreach (var unit in site.Units)
        {
            if (unit.Unit.QuadletFile is null)
                continue;
            foreach (var (key, reference, word) in QuadletDependencies.Of(unit.Unit))
            {
                if (reference.TypeId is not null || QuadletDependencies.FileIn(key, word.Text) is not { } file)
                    continue;
                known ??= new(site.Site.Units.Select(static one => one.QuadletFile).Concat(site.Site.Referenced.Select(static one => one.QuadletFile)).OfType<string>(), StringComparer.Ordinal);
                if (!known.Contains(file))
                {
                    var meant = Spelling.Closest(file, known.Where(one => UnitName(one) == UnitName(file)).ToArray());
                    yield return new Finding(
                        Rule,
                        $"The site has no {file}, and without one on the machine Quadlet makes no service of {unit.Unit.QuadletFile}: declare it, or name what Podman has already without the suffix{(meant is null ? "" : $"; {meant} is there")}",
                        word.Locate(word.Text.IndexOf(file, StringComparison.Ordinal), file.Length));
                }
            }
        }
    }

    private static string UnitName(string file) => file.Substring(file.LastIndexOf('.'));
}
