namespace UnitDsl.Site.Rules.Timers;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class TimersRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
        [new TimerWithoutTimeRule(), new NeverElapsesRule(), new PersistentWithoutCalendarRule(), new CoarseTimerRule(), new ClockChangeRule()];

    public static IReadOnlyList<ISiteRule> OfSites { get; } =
    [
        new MissingTimedUnitRule(), new NeverFirstTimeRule(), new RemainsAfterRunRule(), new RunLongerThanIntervalRule(), new SameSecondRule(),
        new StartedAtBootTooRule(), new DeadTimerRule(), new SocketUnitRule(), new PathUnitRule(), new BoundTwiceRule(),
    ];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [TimerWithoutTimeRule.Value, SocketUnitRule.Value, PathUnitRule.Value];
}
