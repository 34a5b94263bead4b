using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0311: a service does not start without its environment file, and some directories are empty at every boot.</summary>
public sealed class MissingEnvironmentFileRule() : ServiceRule(
    new RuleDescriptor("UNIT0311", "An environment file that is gone after a reboot", Categories.Commands, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!unit.Has("EnvironmentFile"))
            yield break;

        foreach (var file in unit.Lines("EnvironmentFile"))
        {
            var path = file.Text;
            if (path.Length == 0 || path[0] == '-' || unit.Unit.Secrets.Any(secret => secret.Path == path) || Why(unit, path) is not { } why)
                continue;

            yield return new Finding(
                Rule,
                $"{path} {why}; without it the service does not start (Result=resources): keep the file below /etc, or write -{path} where the service can do without",
                file.Origin).MendedBy(Repair.Replace(path, "-" + path));
        }
    }

    private static string? Why(UnitFacts unit, string path)
    {
        if (PathPlaces.IsBelow(path, "/tmp") || PathPlaces.IsBelow(path, "/dev/shm"))
            return "is gone after a reboot, and anyone on the machine can put another one there";
        if (!PathPlaces.IsBelow(path, "/run") && !PathPlaces.IsBelow(path, "/var/run"))
            return null;
        if (unit.Items("RuntimeDirectory").Any(directory => PathPlaces.IsBelow(path, "/run/" + directory.Text) || PathPlaces.IsBelow(path, "/var/run/" + directory.Text)))
            return "lies in the service's own runtime directory, which is made anew, and empty, at each start";

        // Whatever it waits for may well write the file.
        var waits = unit.Items("After").Concat(unit.Items("Requires")).Concat(unit.Items("Wants")).Concat(unit.Items("BindsTo"));
        return waits.Any(static other => other.TypeId is not null || !other.Text.EndsWith(".target", StringComparison.Ordinal)) ? null : "is gone after a reboot, and the unit waits for no other that would write it";
    }
}
