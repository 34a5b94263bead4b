using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>A pause before restarts that the site chose.</summary>
/// <param name="Microseconds">The pause.</param>
/// <param name="Origin">What asked for it.</param>
internal sealed record RestartPause(ulong Microseconds, Origin Origin);

/// <summary>
/// Keeps restarts of services apart that need the same unit. They are gone through in the order of their pauses, then of their tiers, then of their names, and each gets the
/// first moment from its own pause on at which none of those that share a unit with it comes back. So nobody waits longer than the others make necessary, those with the
/// shorter pause come first, and the outcome depends on nothing but the units themselves. A new one moves those behind it that have no room left; a daemon-reload is enough
/// for them to take that over.
/// </summary>
internal static class RestartPauses
{
    private static readonly string[] needing = ["Requires", "BindsTo", "Requisite", "Wants"];

    /// <summary>The pauses that are others than the services' own, by record; null where the site does not ask for it.</summary>
    public static Dictionary<string, RestartPause>? Of(EquatableArray<UnitModel> units, SiteSettings settings)
    {
        if (settings is not { Stagger: { } step, StaggerOrigin: { } origin })
            return null;

        var index = new UnitIndex(units);
        var waiting = new List<(UnitModel Unit, ulong Pause, List<string> Needed)>();
        var taken = new Dictionary<string, List<ulong>>(StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (unit.IsExternal || unit.IsBroken || unit.Facts.Service is not { Restarts: true, IsLongRunning: true } service || Spreads(unit) || Needed(unit, index) is not { Count: > 0 } needed)
                continue;
            if (IsOwn(unit, unit.Find("Service", "RestartSec")))
                Take(taken, needed, service.RestartDelay);
            else if (service.RestartDelay <= TimeUnit.Year)
                waiting.Add((unit, service.RestartDelay, needed));
        }

        var pauses = new Dictionary<string, RestartPause>(StringComparer.Ordinal);
        foreach (var (unit, pause, needed) in waiting.OrderBy(static one => one.Pause).ThenBy(static one => one.Unit.Tier).ThenBy(static one => one.Unit.Name, StringComparer.Ordinal))
        {
            var free = FirstFree(taken, needed, pause, step);
            Take(taken, needed, free);
            if (free != pause)
                pauses[unit.TypeId] = new RestartPause(free, origin);
        }

        return pauses;
    }

    /// <summary>The record itself says it, rather than something that it shares with others.</summary>
    public static bool IsOwn(UnitModel unit, Setting? setting) =>
        setting?.Assignments[setting.Assignments.Count - 1].Words[0].Origin is { Part: OriginPart.Argument or OriginPart.BaseArgument } origin && origin.TypeId == unit.TypeId;

    // It grows, or is drawn by lot.
    private static bool Spreads(UnitModel unit) => unit.Facts.Number("RestartSteps") is > 0 || unit.Facts.Has("RestartRandomizedDelaySec");

    private static List<string> Needed(UnitModel unit, UnitIndex index)
    {
        var needed = new List<string>();
        foreach (var directive in needing)
        {
            foreach (var said in unit.Facts.Items(directive))
            {
                var found = index.Find(said.Text, said.TypeId);
                var name = found?.Name ?? said.Text;

                // A target and a slice run nothing that could be fallen upon.
                if (ReferenceEquals(found, unit) || UnitKinds.FromName(name) is UnitKind.Target or UnitKind.Slice)
                    continue;
                if ((found?.TypeId ?? said.TypeId ?? name) is { Length: > 0 } key && !needed.Contains(key))
                    needed.Add(key);
            }
        }

        return needed;
    }

    private static void Take(Dictionary<string, List<ulong>> taken, List<string> needed, ulong pause)
    {
        foreach (var key in needed)
        {
            if (!taken.TryGetValue(key, out var moments))
                taken.Add(key, moments = []);
            var at = moments.BinarySearch(pause);
            moments.Insert(at < 0 ? ~at : at, pause);
        }
    }

    private static ulong FirstFree(Dictionary<string, List<ulong>> taken, List<string> needed, ulong pause, ulong step)
    {
        for (var at = pause; ;)
        {
            var free = at;
            foreach (var key in needed)
            {
                if (taken.TryGetValue(key, out var moments))
                    free = FirstFree(moments, free, step);
            }

            if (free == at)
                return at;
            at = free;
        }
    }

    private static ulong FirstFree(List<ulong> moments, ulong at, ulong step)
    {
        var first = moments.BinarySearch(at < step ? 0 : at - step + 1);
        for (var i = first < 0 ? ~first : first; i < moments.Count && moments[i] < at + step; i++)
        {
            if (moments[i] + step > at)
                at = moments[i] + step;
        }

        return at;
    }
}
