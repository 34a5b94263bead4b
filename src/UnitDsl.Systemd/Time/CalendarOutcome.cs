namespace UnitDsl.Systemd;

/// <summary>How the search for the next moment of a calendar event ended.</summary>
public enum CalendarOutcome
{
    /// <summary>There is one.</summary>
    Found,

    /// <summary>There is none up to the last year that systemd looks at.</summary>
    Never,

    /// <summary>systemd gave up after so many attempts: a timer with this event does not elapse either, whether or not there is a moment.</summary>
    GaveUp,

    /// <summary>The moment to start from is beyond what systemd counts.</summary>
    TooLate,
}
