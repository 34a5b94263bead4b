namespace UnitDsl.Site.Rules.Ports;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class PortsRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<ISiteRule> OfSites { get; } =
    [
        new PortCollisionRule(), new PackPortCollisionRule(), new PrivilegedPortRule(), new EphemeralPortRule(), new PortDisagreementRule(), new ExposedBackendRule(), new MissingBindAddressRule(), new SlotPortRule(), new UntoldBindRule(),
        new DuplicateSyslogIdentifierRule(), new SharedProcessLimitRule(), new SelfRestartRule(), new SharedDirectoryRule(),
    ];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [];
}
