using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0203: OnFailure= names a unit that is not there, which nobody hears of before the failure.</summary>
public sealed class MissingFailureHandlerRule() : SiteRule(
    new RuleDescriptor("UNIT0203", "A failure handler that does not exist", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        HashSet<string>? names = null;
        foreach (var unit in site.Units)
        {
            if (!unit.Has("OnFailure") && !unit.Has("OnSuccess"))
                continue;
            foreach (var link in site.LinksFrom(unit))
            {
                // Targets, and what systemd brings along, are on every machine.
                if (link.Directive is not ("OnFailure" or "OnSuccess") || link.Said.TypeId is not null || !link.To.EndsWith(UnitKind.Service.Suffix(), StringComparison.Ordinal)
                    || link.To.StartsWith("systemd-", StringComparison.Ordinal) || link.To.IndexOf('%') is >= 0 and var specifier && !IsBehindAt(link.To, specifier))
                {
                    continue;
                }

                names ??= new HashSet<string>(site.Site.Units.Select(static known => known.Name).Concat(site.Site.Referenced.Select(static known => known.Name)), StringComparer.Ordinal);
                var wanted = Template(link.To);
                if (names.Contains(link.To) || names.Contains(wanted) || site.Find(link.To) is not null || site.Find(wanted) is not null)
                    continue;

                // Files may have others beside them that nobody showed us; a slip of the pen they are still.
                var near = Spelling.Closest(wanted, names.Where(name => name != unit.Unit.Name && name.EndsWith(UnitKind.Service.Suffix(), StringComparison.Ordinal)));
                if (unit.Unit.Dialect == Dialect.File && near is null)
                    continue;
                yield return Found(unit, link, wanted, near);
            }
        }
    }

    private Finding Found(UnitFacts unit, SiteLink link, string wanted, string? near)
    {
        var what = link.Directive == "OnFailure" ? "fails" : "ends";
        var advice = near is not null
            ? $"did you mean {near}?"
            : $"declare it, or say that somebody else ships it: record … : External(\"{wanted}\")";
        var finding = new Finding(
            Rule,
            $"{link.Directive}= names {link.To}, and there is no {wanted}: when {unit.Unit.Name} {what} nothing is started and nobody is told; {advice}",
            link.Said.Origin);
        if (near is null)
            return finding;

        // Whether the suffix was written is only seen where it was.
        var meant = Named(link.To, near);
        return finding
            .MendedBy(Repair.Replace(link.To, meant))
            .MendedBy(Repair.Replace(UnitName.WithoutSuffix(link.To), UnitName.WithoutSuffix(meant)));
    }

    // What follows the @ stays.
    private static string Named(string wanted, string near) => wanted.IndexOf('@') is >= 0 and var at && near.IndexOf('@') is >= 0 and var place
        ? near.Substring(0, place) + wanted.Substring(at)
        : near;

    private static bool IsBehindAt(string name, int specifier) => name.IndexOf('@') is >= 0 and var at && at < specifier;

    private static string Template(string name)
    {
        var at = name.IndexOf('@');
        return at < 0 ? name : name.Substring(0, at + 1) + name.Substring(name.LastIndexOf('.'));
    }
}
