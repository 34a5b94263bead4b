namespace UnitDsl.Systemd;

/// <summary>When the clocks of a zone show what: a table of the past and a rule for all that follows.</summary>
public sealed class TimeZoneRules
{
    private readonly long[] moments;
    private readonly byte[] typeAfter;
    private readonly LocalType[] types;
    private readonly PosixZoneRule? rule;

    internal TimeZoneRules(long[] moments, byte[] typeAfter, LocalType[] types, PosixZoneRule? rule)
    {
        (this.moments, this.typeAfter, this.types, this.rule) = (moments, typeAfter, types, rule);
    }

    /// <summary>Coordinated universal time.</summary>
    public static TimeZoneRules Utc { get; } = new([], [], [new LocalType(0, false, "UTC")], null);

    /// <summary>Whether the zone goes on as this rule says: <c>CET-1CEST,M3.5.0,M10.5.0/3</c>. Null where the text is no rule.</summary>
    public static TimeZoneRules? FromRule(string text) =>
        PosixZoneRule.Parse(text) is { } rule ? new([], [], [rule.Standard, rule.Daylight], rule) : null;

    /// <summary>The zone that a compiled zone file describes; null where the bytes are none, or one that counts leap seconds.</summary>
    public static TimeZoneRules? FromFile(byte[] content) => TimeZoneFile.Read(content);

    /// <summary>What clocks show at this many seconds from the epoch.</summary>
    public LocalType At(long seconds)
    {
        var count = moments.Length;
        if (count == 0) return rule is not null ? rule.At(seconds) : types[FirstStandard()];
        if (seconds < moments[0]) return types[FirstStandard()];
        return seconds >= moments[count - 1] && rule is not null ? rule.At(seconds) : types[typeAfter[Last(seconds)]];
    }

    /// <summary>
    /// The names of standard and of daylight saving time that go with a moment. They are what "CEST" behind a time is compared
    /// with: the one that is in force then, and the one that comes next.
    /// </summary>
    internal (string Standard, string Daylight) NamesAt(long seconds)
    {
        var count = moments.Length;
        if (rule is not null && (count == 0 || seconds >= moments[count - 1])) return (rule.Standard.Name, rule.Daylight.Name);
        if (count == 0 || seconds < moments[0]) return NamesBefore();

        var names = new string?[2];
        for (var i = Last(seconds); i < count && (names[0] is null || names[1] is null); i++)
        {
            var type = types[typeAfter[i]];
            names[type.IsDaylight ? 1 : 0] ??= type.Name;
        }

        var standard = names[0] ?? names[1]!;
        return (standard, names[1] ?? standard);
    }

    /// <summary>The names that go with a zone before any moment was looked at: the latest of each kind that is in the table.</summary>
    internal (string Standard, string Daylight) LatestNames()
    {
        if (moments.Length == 0) return NamesAt(0);
        string? standard = null, daylight = null;
        for (var i = moments.Length - 1; i >= 0 && (standard is null || daylight is null); i--)
        {
            var type = types[typeAfter[i]];
            if (type.IsDaylight) daylight ??= type.Name;
            else standard ??= type.Name;
        }

        standard ??= daylight!;
        return (standard, daylight ?? standard);
    }

    /// <summary>Whether the zone is that of Greenwich, without daylight saving time, as far as a moment tells.</summary>
    internal bool IsUtcAt(long seconds)
    {
        var count = moments.Length;
        if (rule is not null && (count == 0 || seconds >= moments[count - 1])) return rule.Standard.Offset == 0 && rule.Daylight.Offset == 0;
        if (count == 0) return types[0].Offset == 0;

        // Otherwise the latest of each kind counts, whatever the moment.
        int? standard = null, daylight = null;
        for (var i = count - 1; i >= 0 && (standard is null || daylight is null); i--)
        {
            var type = types[typeAfter[i]];
            if (type.IsDaylight) daylight ??= type.Offset;
            else standard ??= type.Offset;
        }

        return (standard ?? 0) == 0 && (daylight ?? 0) == 0;
    }

    private (string Standard, string Daylight) NamesBefore()
    {
        var first = FirstStandard();
        var standard = types[first].Name;
        foreach (var type in types)
        {
            if (type.IsDaylight) return (standard, type.Name);
        }

        return (standard, standard);
    }

    private int FirstStandard()
    {
        for (var i = 0; i < types.Length; i++)
        {
            if (!types[i].IsDaylight) return i;
        }

        return 0;
    }

    /// <summary>The last change at or before this moment, which is not before the first.</summary>
    private int Last(long seconds)
    {
        var (low, high) = (0, moments.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (moments[middle] <= seconds) low = middle;
            else high = middle;
        }

        return low;
    }
}
