using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>How to tell that a unit is healthy, as facts.</summary>
internal static class HealthFacts
{
    // Without a check, a unit is healthy that is active and stays so.
    private const string TimesOfState = "2000 5000 3 2 0";

    public static IEnumerable<(string Key, string Value)> Of(UnitSummary unit)
    {
        var health = unit.Health;
        // Podman asks inside; what it found is known outside, and asking once more would count as one of its checks.
        if (unit.HealthContainer is { } container)
            yield return ("health", $"command /usr/bin/podman wait --condition=healthy -- {container}");
        else
            yield return ("health", health is null || health.Kind == HealthCheckModel.State ? HealthCheckModel.State : health.Kind + " " + health.Target);
        if (health is { Status.Length: > 0 } && unit.HealthContainer is null)
            yield return ("health-status", health.Status);
        if (health is { Body.Length: > 0 } && unit.HealthContainer is null)
            yield return ("health-body", health.Body);
        yield return ("health-times", health is null
            ? TimesOfState
            : FormattableString.Invariant($"{health.IntervalMilliseconds} {health.TimeoutMilliseconds} {health.Retries} {health.Passes} {health.StartPeriodMilliseconds}"));
        if (unit.IsGated)
            yield return ("gated", "yes");
    }
}
