using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>What the rules of this group ask of the units that a unit names.</summary>
internal static class References
{
    private const string DefaultSuffix = ".service";

    /// <summary>Those that make systemd start the named unit, too.</summary>
    public static bool PullsIn(string directive) => directive is "Wants" or "Requires" or "BindsTo" or "Upholds";

    /// <summary>Those without which the unit does not start.</summary>
    public static bool IsHard(string directive) => directive is "Requires" or "BindsTo" or "Requisite";

    public static bool IsService(string name) => name.EndsWith(DefaultSuffix, StringComparison.Ordinal);

    /// <summary>The item of a list that names this unit.</summary>
    public static Said? Item(UnitFacts unit, string directive, string name)
    {
        if (unit.Has(directive))
        {
            foreach (var said in unit.Items(directive))
            {
                if (said.Text == name)
                    return said;
            }
        }

        return null;
    }

    /// <summary>The dependency of this kind on a unit, however it is written.</summary>
    public static SiteLink? Link(SiteFacts site, UnitFacts from, string directive, string to)
    {
        if (from.Has(directive))
        {
            foreach (var link in site.LinksFrom(from))
            {
                if (link.Directive == directive && link.To == to)
                    return link;
            }
        }

        return null;
    }

    /// <summary>Whether the first waits for the second, by what either of them says.</summary>
    public static bool IsAfter(SiteFacts site, UnitFacts unit, string other) =>
        Link(site, unit, "After", other) is not null || (site.Find(other) is { } known && Link(site, known, "Before", unit.Unit.Name) is not null);

    /// <summary>The same finding with another name in the place of the one that is marked, with or without its suffix.</summary>
    public static Finding RenamedTo(this Finding finding, Said said, string name)
    {
        if (said.TypeId is not null)
            return finding;
        if (IsService(said.Text))
            finding = finding.MendedBy(Repair.Replace(Stem(said.Text), IsService(name) ? Stem(name) : name));
        return finding.MendedBy(Repair.Replace(said.Text, name));
    }

    private static string Stem(string name) => name.Substring(0, name.Length - DefaultSuffix.Length);
}
