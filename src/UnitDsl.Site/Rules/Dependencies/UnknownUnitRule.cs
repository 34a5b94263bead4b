using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0110: a name that no unit has is ignored, or keeps the unit from starting.</summary>
public sealed class UnknownUnitRule() : SiteRule(
    new RuleDescriptor("UNIT0110", "A unit that nobody is known to have", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    // The files of a directory are not all of a machine: what is a short name away may well be another unit.
    private const int ShortestSureName = 6;

    private const int MostNames = 6;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        KnownNames? names = null;
        foreach (var link in site.Links)
        {
            if (!IsDependency(link.Directive) || site.Find(link.To) is not null || link.Said.TypeId is not null)
                continue;

            names ??= new KnownNames(site);
            if (!names.IsKnown(link.To) && Found(site, names, link) is { } finding)
                yield return finding;
        }

        foreach (var finding in Foreign(site))
            yield return finding;
    }

    private static bool IsDependency(string directive) => directive is
        "Requires" or "Requisite" or "Wants" or "BindsTo" or "PartOf" or "Upholds" or "Conflicts" or "Before" or "After" or "PropagatesReloadTo"
        or "ReloadPropagatedFrom" or "PropagatesStopTo" or "StopPropagatedFrom" or "JoinsNamespaceOf" or "Sockets";

    private Finding? Found(SiteFacts site, KnownNames names, SiteLink link)
    {
        if (names.Exceeded(link.To) is { } template)
            return Exceeding(template, names, link);

        var meant = names.Meant(link.To);
        if (meant is not null && References.Link(site, link.From, link.Directive, meant) is not null)
            return null;

        if (link.From.Unit.Dialect == Dialect.File)
        {
            return meant is null || UnitName.WithoutSuffix(link.To).Length < ShortestSureName || !Spelling.IsOneSlip(UnitName.WithoutSuffix(link.To), UnitName.WithoutSuffix(meant))
                ? null
                : new Finding(Rule, $"{link.Directive}=: no unit {link.To} is known, {Does(link)}; did you mean {meant}?", link.Said.Origin);
        }

        return meant is not null
            ? new Finding(Rule, $"No unit {link.To} is known, {Does(link)}; did you mean {meant}?", link.Said.Origin).RenamedTo(link.Said, meant)
            : new Finding(Rule, $"No unit {link.To} is known, {Does(link)}; if the machine has it, declare it: public sealed record {TypeName(link.To)}() : External(\"{link.To}\");", link.Said.Origin);
    }

    // systemd makes an instance of whatever name it is asked for.
    private Finding Exceeding(UnitModel template, KnownNames names, SiteLink link)
    {
        var effect = References.PullsIn(link.Directive) ? "so systemd starts one more, which nobody enables, watches or updates" : Does(link);
        var finding = new Finding(
            Rule,
            $"'{template.TypeName}' has no instance {UnitName.InstanceOf(link.To)}, but {Listed(template.Instances!.Names)}: {effect}; name one of them, or all by {template.Instances.Target}, or declare it by [Instances]",
            link.Said.Origin).Beside([template.Instances.Origin]);
        return names.Meant(link.To) is { } meant ? finding.RenamedTo(link.Said, meant) : finding;
    }

    private static string Listed(EquatableArray<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {(names.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more" : "");

    private static string Does(SiteLink link) => link.Directive switch
    {
        "Requires" or "BindsTo" or "Requisite" => $"and without it '{link.From.Unit.TypeName}' does not start",
        "After" or "Before" => "so nothing waits, and nobody is told",
        "Wants" or "Upholds" => "so systemd starts nothing, and tells nobody",
        _ => "so the line does nothing",
    };

    private static string TypeName(string unitName)
    {
        var words = UnitName.PrefixOf(unitName).Split(['-', '_', '.', ':', '\\'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsLetter(name[0]) ? name : "It";
    }

    // A site that names redis-server and httpd fits neither Debian nor Fedora.
    private List<Finding> Foreign(SiteFacts site)
    {
        var debian = new List<SiteLink>();
        var fedora = new List<SiteLink>();
        foreach (var link in site.Links)
        {
            if (link.From.Unit.Dialect == Dialect.File || link.Said.TypeId is not null || !IsDependency(link.Directive) || UnitCatalogue.Find(link.To) is not { In: not Distributions.All, IsObsolete: false } known)
                continue;
            if ((known.In & Distributions.FedoraFamily) == 0)
                debian.Add(link);
            else if ((known.In & Distributions.DebianFamily) == 0)
                fedora.Add(link);
        }

        var found = new List<Finding>();
        if (debian.Count == 0 || fedora.Count == 0)
            return found;

        var (few, many, here, there) = debian.Count < fedora.Count ? (debian, fedora, "Fedora and RHEL", "Debian and Ubuntu") : (fedora, debian, "Debian and Ubuntu", "Fedora and RHEL");
        var names = new KnownNames(site);
        foreach (var link in few)
        {
            if (UnitCatalogue.Find(link.To)?.Elsewhere is not { } elsewhere || names.IsOwn(link.To) || References.Link(site, link.From, link.Directive, elsewhere) is not null)
                continue;
            found.Add(new Finding(
                Rule,
                $"{link.To} is the name that {there} have, while {many[0].To} is one of {here}; there this one is {elsewhere}",
                link.Said.Origin).RenamedTo(link.Said, elsewhere).Beside([many[0].Said.Origin]));
        }

        return found;
    }
}
