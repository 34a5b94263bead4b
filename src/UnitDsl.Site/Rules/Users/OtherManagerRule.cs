using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Dependencies;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Users;

/// <summary>UNIT0948: units of the machine and units of users do not see one another.</summary>
public sealed class OtherManagerRule() : SiteRule(new RuleDescriptor("UNIT0948", "A unit that another manager has", Categories.Users, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.LinksAcross)
        {
            var isOfUsers = link.From.Unit.IsOfUsers;
            var (own, other) = isOfUsers ? ("A user's manager", "one of the machine") : ("The machine's manager", "one of users");
            var instead = isOfUsers && IsStart(link.Directive) && link.To != UnitScope.User.DefaultTarget() ? UnitScope.User.DefaultTarget() : null;
            var advice = instead is not null ? $"write {Written.Setting(link.From, link.Directive, instead)}"
                : isOfUsers ? "leave it out: units of the machine are up before users' managers start, unless somebody stopped them"
                : "leave it out";
            var finding = new Finding(Rule, $"{own} does not know {link.To}, which is {other}, {Fate(link)}; {advice}", link.Said.Origin);
            yield return instead is not null ? finding.RenamedTo(link.Said, instead) : finding.MendedBy(Repair.RemoveItem());
        }
    }

    private static bool IsStart(string directive) => directive is "WantedBy" or "RequiredBy" or "UpheldBy";

    private static string Fate(SiteLink link) => link.Directive switch
    {
        "Requires" or "BindsTo" or "Requisite" => $"so '{link.From.Unit.TypeName}' does not start",
        "After" or "Before" => "so nothing waits, and nobody is told",
        "WantedBy" or "RequiredBy" or "UpheldBy" => "so the unit is enabled and nothing ever starts it",
        "Slice" => "so a slice of the same name is made up, with no limits",
        _ => "so the line does nothing",
    };
}
