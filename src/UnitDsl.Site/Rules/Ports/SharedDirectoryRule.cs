using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0134: a directory has one owner.</summary>
public sealed class SharedDirectoryRule() : SiteRule(
    new RuleDescriptor("UNIT0134", "Services of different users share a directory", Categories.Sandbox, Severity.Warning))
{
    private const string Lent = "ReadWritePaths";
    private const int MostOthers = 8;

    private static readonly (string Directive, string Base)[] owned = [("StateDirectory", "/var/lib/"), ("CacheDirectory", "/var/cache/"), ("LogsDirectory", "/var/log/"), ("RuntimeDirectory", "/run/")];

    // Made for all.
    private static readonly string[] common = ["/tmp", "/var/tmp", "/run", "/var/run", "/dev", "/proc", "/sys", "/var/log", "/var/spool", "/var/lib", "/var/cache", "/srv", "/home", "/opt", "/var", "/etc", "/"];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Dictionary<string, List<Use>>? byPath = null;
        foreach (var service in site.Services)
        {
            if (service.Unit.Unit.IsOfUsers || !MayUse(service.Unit))
                continue;
            byPath ??= new Dictionary<string, List<Use>>(StringComparer.Ordinal);
            foreach (var use in UsesOf(service))
            {
                if (!byPath.TryGetValue(use.Path, out var same))
                    byPath.Add(use.Path, same = []);
                same.Add(use);
            }
        }

        if (byPath is null)
            yield break;
        foreach (var same in byPath.Values)
        {
            if (same.Count < 2)
                continue;
            foreach (var use in same)
            {
                if (same.Find(other => Quarrel(use, other)) is { } other)
                    yield return Found(use, other).Beside(same.Where(one => Quarrel(use, one)).Take(MostOthers).Select(static one => one.Said.Origin));
            }
        }
    }

    private static bool MayUse(UnitFacts unit) => unit.Has(Lent) || unit.Has(owned[0].Directive) || unit.Has(owned[1].Directive) || unit.Has(owned[2].Directive) || unit.Has(owned[3].Directive);

    private static IEnumerable<Use> UsesOf(ServiceFacts service)
    {
        var unit = service.Unit;
        var user = service.User ?? (service.IsRoot ? "root" : $"the dynamic user of {unit.Unit.Name}");
        if (user.IndexOf('%') >= 0)
            yield break;

        foreach (var (directive, place) in owned)
        {
            foreach (var said in unit.Items(directive))
            {
                var name = said.Text.Split(':')[0];
                if (name.Length > 0 && name.IndexOf('%') < 0)
                    yield return new Use(unit, user, place + name.TrimEnd('/'), directive, said);
            }
        }

        // Root writes where it likes.
        if (service.IsRoot)
            yield break;
        foreach (var said in unit.Items(Lent))
        {
            var path = said.Text.TrimStart('-', '+').TrimEnd('/');
            if (path.IndexOf('%') < 0 && !common.Contains(path.Length == 0 ? "/" : path) && !path.StartsWith("/run/", StringComparison.Ordinal) && !path.StartsWith("/dev/", StringComparison.Ordinal))
                yield return new Use(unit, user, path, Lent, said);
        }
    }

    private static bool Quarrel(Use one, Use other)
    {
        if (ReferenceEquals(one.Unit, other.Unit) || one.User == other.User)
            return false;
        if (one.Directive != Lent && other.Directive != Lent)
            return !PortMap.AreSlots(one.Unit.Unit.Name, other.Unit.Unit.Name);

        // A group that both are in is the usual way to share; the other use of what is lent speaks for both.
        return one.Directive == Lent && !SharesGroup(one.Unit, other.Unit);
    }

    private static bool SharesGroup(UnitFacts one, UnitFacts other) =>
        one.Has("SupplementaryGroups") || other.Has("SupplementaryGroups")
        || (Group(one) is { } group && Group(other) == group);

    private static string? Group(UnitFacts unit) => unit.Text("Group") ?? unit.Text("User");

    private Finding Found(Use use, Use other)
    {
        var (mine, theirs) = (use.Unit.Unit.TypeName, other.Unit.Unit.TypeName);
        return new Finding(
            Rule,
            use.Directive == Lent
                ? $"{use.Path} belongs to one user, but '{mine}' writes to it as '{use.User}' and '{theirs}' as '{other.User}', who have no group in common: one of them is refused, or the directory is open to all; give each a StateDirectory= of its own, or both one Group="
                : $"At each start systemd gives {use.Path} and all that is in it to the user of the unit that starts: '{mine}' takes it for '{use.User}' from '{theirs}' (user '{other.User}'), which then cannot write there any more; give each a {use.Directive}= of its own",
            use.Said.Origin);
    }

    private sealed record Use(UnitFacts Unit, string User, string Path, string Directive, Said Said);
}
