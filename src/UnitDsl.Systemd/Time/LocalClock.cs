namespace UnitDsl.Systemd;

/// <summary>
/// A clock on the wall of a zone: from moments to what it shows and back. The way back has gaps and overlaps where clocks are
/// changed, and how they are treated is that of the C library, since systemd leaves it to that.
/// </summary>
internal sealed class LocalClock(TimeZoneRules rules)
{
    private const int Probes = 6;

    // No stretch of standard time between two of daylight saving time, nor the other way round, was ever shorter.
    private const long Stride = 601_200;
    private const long FarthestProbe = 381 * Stride;
    private const long UsualDifference = 3600;

    // An hour that comes twice is taken for the one that is closer to what was asked for before. So the clock remembers.
    private long lastDifference;
    private long? lastShown;

    public TimeZoneRules Rules { get; } = rules;

    /// <summary>A clock in another zone that remembers the same, as a child process does.</summary>
    public LocalClock In(TimeZoneRules other) => new(other) { lastDifference = lastDifference, lastShown = lastShown };

    /// <summary>The names that a suffix is compared with: those around the last moment looked at, as the C library keeps them.</summary>
    public (string Standard, string Daylight) Names => lastShown is { } shown ? Rules.NamesAt(shown) : Rules.LatestNames();

    /// <summary>Whether the clock shows universal time all year round.</summary>
    public bool ShowsUtc => Rules.IsUtcAt(lastShown ?? 0);

    /// <summary>As if it had been asked for this moment before.</summary>
    public void Recall(long seconds) => lastDifference = -Rules.At(seconds).Offset;

    public CivilTime Show(long seconds)
    {
        lastShown = seconds;
        var type = Rules.At(seconds);
        var shown = CivilTime.FromSeconds(seconds + type.Offset);
        shown.Daylight = type.IsDaylight ? 1 : 0;
        return shown;
    }

    /// <summary>The moment at which the clock shows this, and all its fields put right. Null where there is none.</summary>
    public long? Find(ref CivilTime time)
    {
        var second = time.Second;
        var wanted = time;
        wanted.Second = Math.Min(59, Math.Max(0, second));
        var target = wanted.ToSeconds();
        if (FindMoment(target, Rules == TimeZoneRules.Utc ? 0 : time.Daylight) is not { } found) return null;

        lastDifference = found - target;
        if (Show(found).Second != second) found += second - wanted.Second;
        time = Show(found);
        return found;
    }

    private long? FindMoment(long target, int daylight)
    {
        var guess = target + lastDifference;
        var (earlier, last) = (guess, guess);
        var lastDaylight = false;
        for (var probes = Probes; ; )
        {
            var type = Rules.At(guess);
            var off = target - (guess + type.Offset);
            if (off == 0) return daylight >= 0 && daylight > 0 != type.IsDaylight ? FindOther(target, guess, daylight > 0) : guess;

            // Back and forth means a gap. Either side will do, but one that keeps the wish for daylight saving time does not.
            if (guess == earlier && guess != last && (daylight < 0 ? !lastDaylight || type.IsDaylight : daylight > 0 != type.IsDaylight))
                return guess;
            if (--probes == 0) return null;
            (earlier, last, guess, lastDaylight) = (last, guess, guess + off, type.IsDaylight);
        }
    }

    /// <summary>
    /// Takes the offset of the nearest time in which daylight saving time is what was asked for. Where there is none for years,
    /// daylight saving time is taken to be an hour ahead.
    /// </summary>
    private long FindOther(long target, long found, bool daylight)
    {
        for (var distance = Stride; distance <= FarthestProbe; distance += Stride)
        {
            var before = Rules.At(found - distance);
            if (before.IsDaylight == daylight) return target - before.Offset;
            var after = Rules.At(found + distance);
            if (after.IsDaylight == daylight) return target - after.Offset;
        }

        return daylight ? found - UsualDifference : found + UsualDifference;
    }
}
