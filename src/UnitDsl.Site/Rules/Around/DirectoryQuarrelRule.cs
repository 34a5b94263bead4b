using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Around;

/// <summary>UNIT0941: a directory that is to be made in two ways.</summary>
public sealed class DirectoryQuarrelRule() : SiteRule(new RuleDescriptor("UNIT0941", "A directory that is made in two ways", Categories.Around, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var directories = Quarrel.Intended<DirectoryIntention>(site).Select(static said => said.Intention.OwnedBy(said.Unit.Service?.User, said.Unit.Text("Group")));
        foreach (var (one, other, others) in Quarrel.Of(directories, static directory => directory.Path, static (one, other) => Shown(one) == Shown(other)))
        {
            yield return new Finding(Rule, $"{one.Path} is made with {Shown(one)} here, and with {Shown(other)} elsewhere: systemd-tmpfiles takes the first line that it reads, and ignores the other; say it once, with an Owner", one.Origin)
                .Beside(others);
        }
    }

    private static string Shown(DirectoryIntention directory) =>
        $"mode {(directory.Mode.Length > 0 ? directory.Mode : "0755")} for {Named(directory.Owner)}:{Named(directory.Group)}{(directory.Age.Length > 0 ? $", kept for {directory.Age}" : "")}";

    private static string Named(string account) => account.Length > 0 ? account : "root";
}
