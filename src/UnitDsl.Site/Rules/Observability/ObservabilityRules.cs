namespace UnitDsl.Site.Rules.Observability;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class ObservabilityRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
        [new MissingSyslogIdentifierRule(), new DescriptionRule(), new MissingHealthCheckRule(), new WeakHealthCheckRule(), new ShortStartPeriodRule(), new GatedOutRule()];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new DuplicateDescriptionRule(), new UncheckedDependencyRule()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [];
}
