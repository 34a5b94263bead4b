using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0132: LimitNPROC= counts the processes of a user, whatever service they belong to.</summary>
public sealed class SharedProcessLimitRule() : SiteRule(
    new RuleDescriptor("UNIT0132", "LimitNPROC on a user that several services share", Categories.Resources, Severity.Warning, HasRepair: true))
{
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Dictionary<string, List<UnitFacts>>? byUser = null;
        foreach (var service in site.Services)
        {
            if (!service.IsLongRunning || service.User is not { } user || user.IndexOf('%') >= 0)
                continue;
            byUser ??= new Dictionary<string, List<UnitFacts>>(StringComparer.Ordinal);
            if (!byUser.TryGetValue(user, out var same))
                byUser.Add(user, same = []);
            same.Add(service.Unit);
        }

        if (byUser is null)
            yield break;

        foreach (var entry in byUser)
        {
            var (user, same) = (entry.Key, entry.Value);
            if (same.Count < 2)
                continue;
            string? names = null;
            foreach (var unit in same)
            {
                if (Soft(unit) is not { } limit)
                    continue;

                names ??= Written.List(same.Select(static one => one.Unit.TypeName));
                var replaces = !unit.Has("TasksMax");
                var instead = replaces ? $"write {Written.Setting(unit, "TasksMax", limit.ToString(System.Globalization.CultureInfo.InvariantCulture))}, which counts one service" : "TasksMax= counts one service and is there already; leave this out";
                var finding = new Finding(
                    Rule,
                    $"LimitNPROC= counts all processes and threads of user '{user}', and {Written.Count(same.Count, "service runs", "services run")} as it ({names}): together they get {limit}, not {same.Count} × {limit} = {(decimal)limit * same.Count}, and one that uses them up keeps the others from starting anything; {instead}",
                    unit.OriginOf("LimitNPROC"))
                    .Beside(same.Where(other => other != unit).Take(MostOthers).Select(static other => other.OriginOf(other.Has("LimitNPROC") ? "LimitNPROC" : "User")));
                yield return replaces
                    ? finding.MendedBy(Repair.RemoveHere(), Repair.Add("TasksMax", limit.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                    : finding.MendedBy(Repair.RemoveHere());
            }
        }
    }

    // "64:128" is the limit that counts and the one up to which the program may raise it.
    private static ulong? Soft(UnitFacts unit) =>
        unit.Text("LimitNPROC") is { } text && WholeNumber.TryParse(text.Split(':')[0], out var number, out _) ? number : null;
}
