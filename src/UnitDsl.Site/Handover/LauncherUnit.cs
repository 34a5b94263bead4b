using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Handover;

/// <summary>
/// The unit file of a launcher. To rules, scores and health the record is the service that it declares; only here it becomes two units, of which the one that is written makes the
/// other one and is nothing without it: its main process waits for the end of the transient unit and takes its exit status over, and however it ends itself, the transient unit is
/// stopped.
/// </summary>
internal static class LauncherUnit
{
    private const string Section = "Service";

    // Between what the transient unit may take and what the launcher gives it.
    private const ulong Slack = 10 * TimeUnit.Second;

    // Who restarts the program is the unit that everybody else knows.
    private static readonly HashSet<string> own = new(StringComparer.Ordinal)
    {
        "Restart", "RestartSec", "RestartSteps", "RestartMaxDelaySec", "RestartRandomizedDelaySec", "RestartMode", "RestartPreventExitStatus", "RestartForceExitStatus",
    };

    // It speaks with systemd over D-Bus and does nothing else; whose program it starts is the transient unit's affair.
    private static readonly (string Name, string Value)[] sandbox =
    [
        ("NoNewPrivileges", "yes"), ("CapabilityBoundingSet", ""), ("ProtectSystem", "strict"), ("ProtectHome", "yes"), ("PrivateTmp", "yes"), ("PrivateDevices", "yes"), ("PrivateNetwork", "yes"),
        ("ProtectClock", "yes"), ("ProtectHostname", "yes"), ("ProtectKernelTunables", "yes"), ("ProtectKernelModules", "yes"), ("ProtectKernelLogs", "yes"), ("ProtectControlGroups", "yes"),
        ("RestrictAddressFamilies", "AF_UNIX"), ("RestrictNamespaces", "yes"), ("RestrictRealtime", "yes"), ("RestrictSUIDSGID", "yes"), ("LockPersonality", "yes"),
        ("MemoryDenyWriteExecute", "yes"), ("SystemCallArchitectures", "native"), ("SystemCallFilter", "@system-service"), ("SystemCallErrorNumber", "EPERM"), ("UMask", "0077"),
    ];

    /// <summary>A directive of <c>[Service]</c> that stays with the launcher; all others are the transient unit's.</summary>
    public static bool IsOwn(string name) => own.Contains(name);

    public static LauncherIntention? Of(UnitModel unit) => unit.Intended<LauncherIntention>().FirstOrDefault();

    public static UnitModel Render(UnitModel unit, LauncherIntention launcher, Func<string, string?> nameOf)
    {
        var settings = unit.Settings.Where(static setting => setting.Section != Section || own.Contains(setting.Name)).ToEquatableArray();

        // systemd-run watches over D-Bus, so it has to end before that does.
        settings = Lines.Add(settings, "Unit", "After", launcher.Origin, "dbus.service");
        foreach (var (name, value) in OwnLines(unit, launcher.Child, nameOf))
            settings = Lines.Add(settings, Section, name, launcher.Origin, value);
        return unit with { Settings = settings, Environment = EquatableArray<EnvironmentVariable>.Empty };
    }

    private static IEnumerable<(string Name, string Value)> OwnLines(UnitModel unit, string child, Func<string, string?> nameOf)
    {
        var service = unit.Facts.Service!;
        var name = Quoting.QuoteArgument(child);
        yield return ("Type", "exec");

        // One that an earlier launcher has left behind, running or failed, would keep the name. What it says where there is none is no news.
        yield return ("ExecStartPre", $"-:/bin/sh -c 'systemctl stop \"$0\" 2>/dev/null; systemctl reset-failed \"$0\" 2>/dev/null' {name}");
        yield return ("ExecStart", Run(unit, child, nameOf));

        // The start is done when that of the transient unit is, whatever it waits for.
        yield return ("ExecStartPost", $":/bin/sh -c 'until systemctl --quiet is-active \"$0\"; do kill -0 $MAINPID 2>/dev/null || exit 1; sleep 0.1; done' {name}");
        if (unit.Find(Section, "ExecReload") is not null)
            yield return ("ExecReload", $"/usr/bin/systemctl reload {name}");
        yield return ("ExecStopPost", $"-:/bin/sh -c 'systemctl stop \"$0\" 2>/dev/null' {name}");
        yield return ("TimeoutStartSec", Longer(service.StartTimeout, service.StopTimeout));
        yield return ("TimeoutStopSec", Longer(service.StopTimeout, service.StopTimeout));
        foreach (var line in sandbox)
            yield return line;
    }

    private static string Longer(ulong one, ulong other) =>
        one == TimeSpanParser.Infinity || other == TimeSpanParser.Infinity ? "infinity" : TimeSpanText.FromMicroseconds(Math.Min(one, TimeUnit.Year) + Math.Min(other, TimeUnit.Year) + Slack);

    private static string Run(UnitModel unit, string child, Func<string, string?> nameOf)
    {
        var words = new List<string> { ":/usr/bin/systemd-run", "--quiet", "--wait", "--collect", "--unit=" + Quoting.QuoteArgument(child) };
        foreach (var (name, value) in Properties(unit, nameOf))
            words.AddRange(["-p", Quoting.QuoteArgument(name + "=" + OfChild(value, child))]);

        words.Add("--");
        var command = CommandLine.Parse(unit.Value(Section, "ExecStart") ?? "")[0];
        words.Add(Quoting.QuoteArgument(command.Program.Text));
        words.AddRange(command.Arguments.Select(argument => Quoting.QuoteArgument(OfChild(argument.Text, child))));
        return string.Join(" ", words);
    }

    private static IEnumerable<(string Name, string Value)> Properties(UnitModel unit, Func<string, string?> nameOf)
    {
        yield return ("Description", unit.Value("Unit", "Description") ?? $"What {unit.Name} launches");

        // What the program is to be stopped before, when the machine goes down.
        if (unit.Find("Unit", "After") is { } after)
            yield return ("After", string.Join(" ", UnitSummary.Names(new Planning.Dependency("After", UnitSummary.References(after).ToEquatableArray()), nameOf)));
        foreach (var setting in unit.Settings)
        {
            if (setting.Section != Section || setting.Name == "ExecStart" || own.Contains(setting.Name))
                continue;
            var expands = DirectiveCatalogue.Find(Section, setting.Name)?.Specifiers is not null;
            foreach (var assignment in setting.Assignments)
            {
                var value = string.Join(" ", assignment.Words.Select(word => word.TypeId is null ? word.Text : nameOf(word.TypeId)));
                yield return (setting.Name, expands ? value : Specifiers.Escape(value));
            }
        }

        foreach (var variable in unit.Environment)
        {
            if (Quoting.TryEnvironmentAssignment(variable.Name, variable.Value, specifiers: true, out var text, out _))
                yield return ("Environment", text);
        }
    }

    // The credentials are the transient unit's; everything else that a specifier stands for is the launcher's, which is the unit that was declared.
    private static string OfChild(string value, string child)
    {
        for (var at = value.IndexOf('%'); at >= 0 && at + 1 < value.Length; at = at + 2 < value.Length ? value.IndexOf('%', at + 2) : -1)
        {
            if (value[at + 1] == 'd')
                value = value.Remove(at, 2).Insert(at, $"%t/credentials/{child}");
        }

        return value;
    }
}
