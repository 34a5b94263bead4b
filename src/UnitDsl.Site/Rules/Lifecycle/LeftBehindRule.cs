using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0220: a stop that leaves processes running.</summary>
public sealed class LeftBehindRule() : ServiceRule(descriptor)
{
    private static readonly RuleDescriptor descriptor = new("UNIT0220", "A stop that leaves processes behind", Categories.Lifecycle, Severity.Warning, HasRepair: true);

    // Their children are sessions or containers of others, and are to outlive them.
    private static readonly HashSet<string> keepers = new(StringComparer.Ordinal)
    {
        "sshd", "dropbear", "cron", "crond", "atd", "agetty", "login", "sulogin", "systemd-sulogin-shell", "dockerd", "containerd", "libvirtd", "virtqemud", "crio", "kubelet", "tmux", "screen", "lxcfs", "gdm", "gdm3", "lightdm", "sddm", "xrdp-sesman", "jenkins-agent",
    };

    /// <summary>systemd itself complains of <c>KillMode=none</c>.</summary>
    public static SpecificValue None { get; } = new(descriptor, static mistake => mistake is { Directive.Name: "KillMode", Problem.Consequence: Consequence.Complains });

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        // A oneshot ends by itself, and an interactive shell is ended by who sits before it.
        if (unit.Value("KillMode") is not { Text: "process" } mode || service.IsOneshot || service.Main is not { } main
            || !ProgramOwner.IsOwn(unit, main) || unit.Text("StandardInput") is "tty" or "tty-force" or "tty-fail" || keepers.Contains(PathText.FileName(main.Program)))
        {
            yield break;
        }

        yield return new Finding(
            Rule,
            $"KillMode=process stops {PathText.FileName(main.Program)} alone: what it has started outlives the stop, so after a restart old code keeps running beside the new, and keeps its port; write {Written.Setting(unit, "KillMode", "mixed")}",
            mode.Origin)
            .MendedBy(Repair.Set("KillMode", "mixed"));
    }
}
