using System.Globalization;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>What a gate goes by, with what the check of the unit that it follows says where it says nothing itself.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Following">What it says of itself.</param>
/// <param name="Target">The name of the unit that it follows.</param>
/// <param name="Unit">That unit; null where it is none of this site.</param>
public sealed record FollowFacts(UnitSummary Gate, Following Following, string Target, UnitSummary? Unit)
{
    /// <summary>How the check of a gate is called, which asks it what it has told systemd.</summary>
    public const string Kind = "gate";

    // As a health check has them unless it says otherwise.
    private const long DefaultInterval = 5000;
    private const int DefaultCount = 3;

    public long Interval => Following.IntervalMilliseconds ?? Unit?.Health?.IntervalMilliseconds ?? DefaultInterval;

    public int Failures => Following.Failures ?? Unit?.Health?.Retries ?? DefaultCount;

    public int Passes => Following.Passes ?? Unit?.Health?.Passes ?? DefaultCount;

    /// <summary>Null for a unit that is no gate.</summary>
    public static FollowFacts? Of(UnitSummary unit, SiteSummary site, Func<string, string?> nameOf)
    {
        if (unit.Intentions.OfType<Following>().LastOrDefault() is not { } following)
            return null;
        var target = UnitSummary.Names(new UnitReference(following.Name, following.TypeId), nameOf) ?? following.Name;
        return new FollowFacts(unit, following, target, site.Units.FirstOrDefault(other => other.Name == target));
    }

    /// <summary>What its own program needs.</summary>
    public IEnumerable<(string Key, string Value)> OfProgram()
    {
        yield return ("follows", Target);
        yield return ("follow-times", FormattableString.Invariant($"{Interval} {Failures} {Passes} {Following.TimeoutMilliseconds}"));
        if (Following.LogsJson)
            yield return ("follow-log", "json");
    }

    /// <summary>What an operator's script needs. A gate that waits for the other unit to pass its check is not healthy yet, and has as long as that takes.</summary>
    public IEnumerable<(string Key, string Value)> OfOperator()
    {
        yield return ("follows", Target);
        if (Gate.Health is not null)
            yield break;
        var first = Math.Min(Passes * (Interval + (Unit?.Health?.TimeoutMilliseconds ?? 0)), long.MaxValue / 2);
        yield return ("health", Kind);
        yield return ("health-times", string.Format(CultureInfo.InvariantCulture, "1000 5000 3 2 {0}", first + Following.TimeoutMilliseconds));
    }
}
