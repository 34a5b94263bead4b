namespace UnitDsl.Systemd;

/// <summary>
/// A date and time of day in the Gregorian calendar. The fields may be out of their ranges (the 40th of a month, minute -5);
/// <see cref="ToSeconds"/> counts on regardless.
/// </summary>
internal struct CivilTime
{
    private const int DaysIn400Years = 146_097;

    /// <summary>The year as people count it.</summary>
    public long Year;

    /// <summary>From 0.</summary>
    public long Month;

    /// <summary>From 1.</summary>
    public long Day;

    public long Hour;

    public long Minute;

    public long Second;

    /// <summary>From 0, which is Monday.</summary>
    public int Weekday;

    /// <summary>Whether daylight saving time is in force: 1, 0, or -1 for "find out".</summary>
    public int Daylight;

    public static CivilTime FromSeconds(long seconds)
    {
        var days = FloorDivide(seconds, 86_400);
        var rest = seconds - (days * 86_400);

        // Years that begin in March have their leap day at the end, so that all months before it are alike.
        var sinceMarch = days + 719_468;
        var era = FloorDivide(sinceMarch, DaysIn400Years);
        var dayOfEra = sinceMarch - (era * DaysIn400Years);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        return new CivilTime
        {
            Year = yearOfEra + (era * 400) + (month >= 10 ? 1 : 0),
            Month = month >= 10 ? month - 10 : month + 2,
            Day = dayOfYear - (((153 * month) + 2) / 5) + 1,
            Hour = rest / 3600,
            Minute = rest / 60 % 60,
            Second = rest % 60,
            Weekday = WeekdayOf(days),
        };
    }

    /// <summary>Seconds since the epoch, taking the fields for UTC.</summary>
    public readonly long ToSeconds()
    {
        var days = DaysFromEpoch(Year, Month, Day);
        return (((((days * 24) + Hour) * 60) + Minute) * 60) + Second;
    }

    public static long DaysFromEpoch(long year, long month, long day)
    {
        year += FloorDivide(month, 12);
        month -= FloorDivide(month, 12) * 12;
        if (month < 2) year--;
        var era = FloorDivide(year, 400);
        var yearOfEra = year - (era * 400);
        var marchMonth = month >= 2 ? month - 2 : month + 10;
        var dayOfYear = (((153 * marchMonth) + 2) / 5) + day - 1;
        return (era * DaysIn400Years) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    /// <summary>The weekday, from 0 for Monday, of a day counted from the epoch, which was a Thursday.</summary>
    public static int WeekdayOf(long days) => (int)(((days + 3) % 7 + 7) % 7);

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Which of two moments of the same clock is later, field by field.</summary>
    public readonly int CompareTo(in CivilTime other)
    {
        var difference = Year.CompareTo(other.Year);
        if (difference == 0) difference = Month.CompareTo(other.Month);
        if (difference == 0) difference = Day.CompareTo(other.Day);
        if (difference == 0) difference = Hour.CompareTo(other.Hour);
        if (difference == 0) difference = Minute.CompareTo(other.Minute);
        return difference != 0 ? difference : Second.CompareTo(other.Second);
    }

    private static long FloorDivide(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);
}
