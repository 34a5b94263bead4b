using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A calendar event that somebody wrote.</summary>
public sealed record SaidCalendar(CalendarSpec Spec, string Text, Model.Origin Origin)
{
    /// <summary>The first moment after another one; where no zone is written, as in universal time.</summary>
    public CalendarOutcome Next(ulong after, out ulong next) => Spec.Next(after, TimeZoneRules.Utc, out next);
}

/// <summary>When a timer elapses.</summary>
public sealed class TimerFacts(UnitFacts unit)
{
    /// <summary>
    /// The moment from which calendars are looked at, in microseconds since the epoch: New Year 2026, in the year of the newest release that the
    /// catalogue covers. A compiler that asked the clock would say another thing tomorrow.
    /// </summary>
    public const ulong Reference = 1_767_225_600 * TimeUnit.Second;

    // Enough for a week's pattern by the day, and for a day's by the half hour.
    private const int MostMoments = 48;
    private const ulong Window = 400 * TimeUnit.Day;

    private static readonly string[] firsts = ["OnCalendar", "OnActiveSec", "OnBootSec", "OnStartupSec"];

    public static readonly IReadOnlyList<string> Elapses = [.. firsts, "OnUnitActiveSec", "OnUnitInactiveSec", "OnClockChange", "OnTimezoneChange"];

    // Not known yet. One number, so that two who ask at once both read a whole one.
    private const ulong Unknown = ulong.MaxValue;
    private ulong interval = Unknown;

    public UnitFacts Unit => unit;

    /// <summary>Its calendar events, those left out that cannot be read.</summary>
    public IReadOnlyList<SaidCalendar> Calendars { get; } = [.. unit.Lines("OnCalendar").Select(Read).OfType<SaidCalendar>()];

    /// <summary>The shortest time from one start of the unit to the next that it asks for.</summary>
    public SaidSpan? Period { get; } = unit.Lines("OnUnitActiveSec")
        .Select(static said => TimeSpanParser.TryParse(said.Text, out var span) && span > 0 ? new SaidSpan(span, said.Text, said.Origin) : null)
        .OfType<SaidSpan>()
        .OrderBy(static span => span.Microseconds)
        .FirstOrDefault();

    /// <summary>It elapses without the unit having run before.</summary>
    public bool HasFirst => Array.Exists(firsts, unit.Has) || unit.IsOn("OnClockChange") || unit.IsOn("OnTimezoneChange");

    /// <summary>It elapses more than once in the time that the machine is up.</summary>
    public bool Repeats => Calendars.Count > 0 || unit.Has("OnUnitActiveSec") || unit.Has("OnUnitInactiveSec");

    /// <summary>The shortest time between two starts that it asks for, in microseconds; null where there is no second one.</summary>
    public ulong? Interval => (interval == Unknown ? interval = Shortest() : interval) is var found and > 0 ? found : null;

    /// <summary>Where that time was written.</summary>
    public Said? IntervalSaid => Period is { } period && period.Microseconds == Interval ? new Said(period.Text, period.Origin)
        : Calendars.Count > 0 ? new Said(Calendars[0].Text, Calendars[0].Origin) : null;

    /// <summary>How exact a timer has to be that elapses as often as this: fine enough that nobody sees the difference, and no finer.</summary>
    public static string AccuracyFor(ulong interval) => interval >= TimeUnit.Minute ? "1s" : interval >= 2 * TimeUnit.Second ? "100ms" : "1ms";

    /// <summary>The shortest time between two moments of some calendar events; 0 where there is none.</summary>
    public static ulong ShortestOf(IReadOnlyList<SaidCalendar> calendars)
    {
        var moments = new SortedSet<ulong>();
        foreach (var calendar in calendars)
        {
            var at = Reference;
            for (var i = 0; i < MostMoments && calendar.Next(at, out var next) == CalendarOutcome.Found && next < Reference + Window; i++)
                moments.Add(at = next);
        }

        ulong shortest = 0;
        ulong? last = null;
        foreach (var moment in moments)
        {
            if (last is { } before && (shortest == 0 || moment - before < shortest))
                shortest = moment - before;
            last = moment;
        }

        return shortest;
    }

    private ulong Shortest()
    {
        var shortest = ShortestOf(Calendars);
        return Period is { IsInfinite: false } period && (shortest == 0 || period.Microseconds < shortest) ? period.Microseconds : shortest;
    }

    private static SaidCalendar? Read(Said said) =>
        said.Text.IndexOf('%') < 0 && CalendarSpec.TryParse(said.Text, out var spec, out _) ? new SaidCalendar(spec, said.Text, said.Origin) : null;
}
