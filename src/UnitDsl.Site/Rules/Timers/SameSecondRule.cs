using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0509: timers of one second start all their jobs in one second.</summary>
public sealed class SameSecondRule() : SiteRule(
    new RuleDescriptor("UNIT0509", "Several timers elapse in the same second", Categories.Timers, Severity.Info, HasRepair: true))
{
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Dictionary<string, List<(UnitFacts Unit, SaidCalendar Said)>>? same = null;
        foreach (var unit in site.Units)
        {
            // A job of every few minutes has no room for a delay.
            if (unit.Timer is not { Calendars.Count: > 0, Interval: null or >= TimeUnit.Hour } timer || unit.Span("RandomizedDelaySec") is { Microseconds: > 0 } || unit.Has("RandomizedOffsetSec"))
                continue;
            foreach (var calendar in timer.Calendars)
            {
                var key = calendar.Spec.ToString();
                if (!(same ??= new(StringComparer.Ordinal)).TryGetValue(key, out var those))
                    same.Add(key, those = []);
                if (those.Count == 0 || those[those.Count - 1].Unit != unit)
                    those.Add((unit, calendar));
            }
        }

        return same is null ? [] : same.Where(static pair => pair.Value.Count > 1).SelectMany(pair => Found(pair.Value));
    }

    private IEnumerable<Finding> Found(List<(UnitFacts Unit, SaidCalendar Said)> those)
    {
        foreach (var (unit, said) in those)
        {
            var others = Written.List(those.Where(other => other.Unit != unit).Select(static other => other.Unit.Unit.Name));
            var when = said.Next(TimerFacts.Reference, out var next) == CalendarOutcome.Found ? $" (for instance {TimestampText.Format(next, said.Spec.ZoneRules ?? TimeZoneRules.Utc)})" : "";
            yield return new Finding(
                Rule,
                $"{unit.Unit.Name} elapses in the same second as {others}{(said.Spec.Zone is null && !said.Spec.IsUtc ? "" : when)}: all their jobs start at once; spread them with {Written.Setting(unit, "RandomizedDelaySec", "10min")}",
                said.Origin)
                .Beside(those.Where(other => other.Unit != unit).Take(MostOthers).Select(static other => other.Said.Origin))
                .MendedBy(Repair.Set(unit, "RandomizedDelaySec", "10min"));
        }
    }
}
