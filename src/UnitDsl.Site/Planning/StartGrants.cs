using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>A user who may start a unit.</summary>
/// <param name="Unit">The unit; a template stands for each of its instances.</param>
/// <param name="User">The user.</param>
/// <param name="Callers">The services in which the user may do so.</param>
public sealed record StartGrant(string Unit, string User, EquatableArray<string> Callers);

/// <summary>What <c>[StartedBy]</c> comes to, over the whole site.</summary>
public static class StartGrants
{
    private static readonly string[] roots = ["root", "0"];

    /// <summary>Root may start everything anyway, so nothing is granted to it.</summary>
    public static IEnumerable<StartGrant> Of(UnitSummary unit, IReadOnlyCollection<UnitSummary> units)
    {
        var granted = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var right in unit.Intentions.OfType<StartRight>())
        {
            var callers = Callers(right, units);
            foreach (var (name, user) in callers.Count == 0 ? [(right.Name, right.User)] : callers.Select(caller => (right.TypeId is null ? right.Name : caller.Name, right.User.Length > 0 ? right.User : caller.User ?? "")))
            {
                if (user.Length == 0 || IsRoot(user))
                    continue;
                if (!granted.TryGetValue(user, out var names))
                    granted.Add(user, names = new SortedSet<string>(StringComparer.Ordinal));
                names.Add(name);
            }
        }

        return granted.Select(grant => new StartGrant(unit.Name, grant.Key, grant.Value.ToEquatableArray()));
    }

    /// <summary>The units of the site that are meant: one, or all slots of a record; none for a unit that is not of the site.</summary>
    public static IReadOnlyList<UnitSummary> Callers(StartRight right, IEnumerable<UnitSummary> units)
    {
        var named = units.Where(unit => IsNamed(right, unit)).ToList();

        // A record in slots is also a target, which runs nothing.
        return named.Exists(static unit => unit.Slot is not null) ? named.FindAll(static unit => unit.Slot is not null) : named;
    }

    private static bool IsNamed(StartRight right, UnitSummary unit) => right.TypeId is { } id
        ? unit.TypeId == id && unit.Owner is null
        : unit.Name == right.Name || (UnitName.InstanceOf(right.Name) is not null && unit.Name == UnitName.PrefixOf(right.Name) + "@" + UnitName.SuffixOf(right.Name));

    public static bool IsRoot(string user) => Array.IndexOf(roots, user) >= 0;
}
