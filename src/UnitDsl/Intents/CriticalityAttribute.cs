namespace UnitDsl;

/// <summary>
/// How much depends on a service that it runs: its restarts, the limit on them, and who gives way to whom when the machine is short of something follow from it. These are what
/// the unit starts from, as it does from those of its kind: every directive that you write yourself wins, wherever it stands, and the window of the start limit then follows
/// the pause and the number of starts that count.
/// </summary>
/// <example><c>[Criticality(CriticalityLevel.Critical)]</c>, <c>[assembly: Criticality("standard")]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class CriticalityAttribute : IntentAttribute
{
    /// <summary>One of the levels.</summary>
    /// <param name="level">The level.</param>
    public CriticalityAttribute(CriticalityLevel level) => Level = level.ToString();

    /// <summary>One of the levels by its word, which a hole may fill: <c>critical</c>, <c>standard</c> or <c>low</c>.</summary>
    /// <param name="level">The level's word.</param>
    public CriticalityAttribute(string level) => Level = level;

    /// <summary>The level.</summary>
    public string Level { get; }
}
