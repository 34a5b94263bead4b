using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0218: a job that hangs is never ended, and its timer does not start it again while it runs.</summary>
public sealed class EndlessJobRule() : SiteRule(
    new RuleDescriptor("UNIT0218", "A timer's job that may hang for ever", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    // What waits for another machine.
    private static readonly HashSet<string> remote = new(StringComparer.Ordinal)
    {
        "curl", "wget", "rsync", "ssh", "scp", "sftp", "git", "restic", "borg", "rclone", "duplicity", "aws", "gsutil", "az", "s3cmd", "mysqldump", "mariadb-dump", "pg_dump", "pg_dumpall", "mongodump",
        "docker", "podman", "kubectl", "ansible-playbook", "ansible-pull", "psql", "mysql",
    };

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var service in site.Services)
        {
            var unit = service.Unit;
            if (!service.IsOneshot || unit.Has("TimeoutStartSec") || unit.Has("TimeoutSec") || service.Main is not { } main)
                continue;

            foreach (var trigger in site.TriggersTo(unit))
            {
                if (trigger.From is not { Timer: { } times } timer)
                    continue;

                // What a distribution ships works on the machine itself, but for what talks to others.
                if (ProgramOwner.IsOwn(unit, main) || remote.Contains(main.Run.Name))
                    yield return Found(unit, timer, times.Interval ?? timer.Span("OnUnitInactiveSec")?.Microseconds);
                break;
            }
        }
    }

    private Finding Found(UnitFacts unit, UnitFacts timer, ulong? period)
    {
        var often = period is { } every ? $", which elapses every {Written.Span(every)}," : "";
        var capped = unit.Value("RuntimeMaxSec");
        var limit = capped is not null ? capped.Text : period is { } known && known < TimeUnit.Hour ? Lasting.Written(Math.Max(known / 2, TimeUnit.Second)) : "1h";
        var message = $"A oneshot has no time limit of itself{(capped is null ? "" : ", and RuntimeMaxSec= has no effect on it")}: when it hangs once, {timer.Unit.Name}{often} never starts it again; write {Written.Setting(unit, "TimeoutStartSec", limit)}";
        var finding = new Finding(Rule, message, capped?.Origin ?? unit.Unit.Origin).Beside([timer.Unit.Origin]);
        return capped is null
            ? finding.MendedBy(Repair.Set("TimeoutStartSec", limit))
            : finding.MendedBy(Repair.RemoveHere(), Repair.Add("TimeoutStartSec", limit));
    }
}
