using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// A service that is restarted when it turns unhealthy: a timer that lives as long as the service does, and what it starts. The service wants its timer, so that it comes
/// with every start, also after a crash or a reboot; the timer is bound to the service, so that it ends with it, however that comes about.
/// </summary>
internal sealed class HealthWatch : IJoinStep
{
    private const string Role = "health";

    // Beyond the probes: to find out how the unit is, and to ask for its restart.
    private const ulong Rest = 30 * TimeUnit.Second;

    private const ulong CoarsestAccuracy = TimeUnit.Second;

    public bool Concerns(UnitModel unit, JoinInputs inputs) => unit.Kind == UnitKind.Service && unit.Health is { RestartsUnhealthy: true };

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var health = unit.Health!;
        var origin = health.Attribute ?? unit.Origin;
        companions.Add(Companion.Of(unit, Role, UnitKind.Service, origin, Service(unit, health, inputs.SiteName)));
        companions.Add(Companion.Of(unit, Role, UnitKind.Timer, origin, Timer(unit, health)));
        var timer = Companion.ReferenceTo(Companion.NameOf(unit.Name, Role, UnitKind.Timer));
        return unit with { Settings = Lines.Add(unit.Settings, "Unit", "Wants", origin, timer) };
    }

    private static IEnumerable<(string Section, string Name, string Value)> Timer(UnitModel unit, HealthCheckModel health)
    {
        var watched = Companion.ReferenceTo(unit.Name);
        var interval = Microseconds(health.IntervalMilliseconds);
        yield return ("Unit", "Description", $"Watches the health of {watched}");
        yield return ("Unit", "BindsTo", watched);
        yield return ("Unit", "After", watched);

        // Each counts from its own service's start, so after a boot they do not all come at once.
        yield return ("Timer", "OnActiveSec", TimeSpanText.FromMicroseconds(Sum(Microseconds(health.StartPeriodMilliseconds), interval)));
        yield return ("Timer", "OnUnitInactiveSec", TimeSpanText.FromMicroseconds(interval));
        yield return ("Timer", "AccuracySec", TimeSpanText.FromMicroseconds(Math.Max(TimeUnit.Millisecond, Math.Min(CoarsestAccuracy, interval / 10))));
    }

    private static IEnumerable<(string Section, string Name, string Value)> Service(UnitModel unit, HealthCheckModel health, string siteName)
    {
        var watched = Companion.ReferenceTo(unit.Name);
        yield return ("Unit", "Description", $"Checks that {watched} is healthy, and restarts it if it is not");
        yield return ("Unit", "After", watched);

        // It comes as often as the timer says, which can be more often than a start limit has room for.
        yield return ("Unit", "StartLimitIntervalSec", "0");
        yield return ("Service", "Type", "oneshot");
        yield return ("Service", "ExecStart", $"{OpsPaths.HealthProgram(siteName)} watch {watched.Replace("\\", "\\\\")}");
        yield return ("Service", "TimeoutStartSec", TimeSpanText.FromMicroseconds(Longest(health)));

        // That it ran and found nothing is no news.
        yield return ("Service", "SyslogIdentifier", UnitName.WithoutSuffix(Companion.NameOf(unit.Name, Role, UnitKind.Service)).TrimEnd('@'));
        yield return ("Service", "SyslogLevel", "notice");
        yield return ("Service", "LogLevelMax", "notice");
        foreach (var (name, value) in WatchSandbox.Of(unit, health))
            yield return ("Service", name, value);
    }

    private static ulong Longest(HealthCheckModel health)
    {
        var once = Sum(Microseconds(health.IntervalMilliseconds), Microseconds(health.TimeoutMilliseconds));
        var all = once > TimeUnit.Year / (ulong)health.Retries ? TimeUnit.Year : once * (ulong)health.Retries;
        return Sum(all, Rest);
    }

    private static ulong Sum(ulong one, ulong other) => Math.Min(one, TimeUnit.Year) + Math.Min(other, TimeUnit.Year);

    private static ulong Microseconds(long milliseconds) => Math.Min((ulong)milliseconds, TimeUnit.Year / TimeUnit.Millisecond) * TimeUnit.Millisecond;
}
