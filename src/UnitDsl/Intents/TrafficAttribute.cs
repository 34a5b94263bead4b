namespace UnitDsl;

/// <summary>
/// How much a service has to do: its limits on files, tasks and memory follow from it. These are what the unit starts from, as it does from those of its kind: every directive
/// that you write yourself wins, wherever it stands.
/// </summary>
/// <example><c>[Traffic(TrafficLevel.High)]</c>, <c>[assembly: Traffic("low")]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class TrafficAttribute : IntentAttribute
{
    /// <summary>One of the levels.</summary>
    /// <param name="level">The level.</param>
    public TrafficAttribute(TrafficLevel level) => Level = level.ToString();

    /// <summary>One of the levels by its word, which a hole may fill: <c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    /// <param name="level">The level's word.</param>
    public TrafficAttribute(string level) => Level = level;

    /// <summary>The level.</summary>
    public string Level { get; }
}
