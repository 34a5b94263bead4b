using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>A calendar event: the pattern of the moments at which a timer elapses.</summary>
public sealed class CalendarSpec
{
    internal CalendarSpec()
    {
    }

    /// <summary>One bit a day, the lowest for Monday; 0 where every day will do.</summary>
    public int Weekdays { get; internal set; }

    /// <summary>Empty, as all of these lists, where every value will do.</summary>
    public IReadOnlyList<CalendarPart> Years => YearParts;

    public IReadOnlyList<CalendarPart> Months => MonthParts;

    public IReadOnlyList<CalendarPart> Days => DayParts;

    public IReadOnlyList<CalendarPart> Hours => HourParts;

    public IReadOnlyList<CalendarPart> Minutes => MinuteParts;

    public IReadOnlyList<CalendarPart> Microseconds => MicrosecondParts;

    /// <summary>Days are counted from the end of the month.</summary>
    public bool CountsFromMonthEnd { get; internal set; }

    /// <summary>The event is meant in universal time.</summary>
    public bool IsUtc { get; internal set; }

    /// <summary>The zone the event is meant in; null for that of the machine.</summary>
    public string? Zone { get; internal set; }

    /// <summary>Written behind the event: the short name of the machine's own standard or daylight saving time.</summary>
    public string? LocalName { get; internal set; }

    /// <summary>Whether <see cref="LocalName"/> asks for daylight saving time; -1 without such a name.</summary>
    internal int Daylight { get; set; } = -1;

    internal TimeZoneRules? ZoneRules { get; set; }

    internal CalendarPart[] YearParts { get; set; } = [];

    internal CalendarPart[] MonthParts { get; set; } = [];

    internal CalendarPart[] DayParts { get; set; } = [];

    internal CalendarPart[] HourParts { get; set; } = [];

    internal CalendarPart[] MinuteParts { get; set; } = [];

    internal CalendarPart[] MicrosecondParts { get; set; } = [];

    /// <summary>Reads an event; only zones of the catalogue are known.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CalendarSpec? spec, out TextProblem problem) =>
        TryParse(text, CalendarZones.OfCatalogue, out spec, out problem);

    /// <summary>Reads an event that may name these zones.</summary>
    public static bool TryParse(string text, CalendarZones zones, [NotNullWhen(true)] out CalendarSpec? spec, out TextProblem problem)
    {
        spec = CalendarParser.Parse(text, zones, out var fault);
        problem = spec is null ? CalendarProblems.Explain(text, zones, fault) : default;
        return spec is not null;
    }

    /// <summary>
    /// The first moment after this one, both in microseconds since the epoch, on a machine in this zone. False where the
    /// event never comes again.
    /// </summary>
    public bool TryNext(ulong after, TimeZoneRules local, out ulong next) => Next(after, local, out next) == CalendarOutcome.Found;

    /// <summary>The same, telling an event that never comes again from one that systemd gives up looking for.</summary>
    public CalendarOutcome Next(ulong after, TimeZoneRules local, out ulong next)
    {
        var clock = new LocalClock(local);
        if (after <= CalendarSearch.LastMoment) clock.Recall((long)(after / TimeUnit.Second));
        return CalendarSearch.Next(this, after, clock, out next);
    }

    /// <summary>The event as systemd prints it.</summary>
    public override string ToString() => CalendarFormat.Format(this);
}
