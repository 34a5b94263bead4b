using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class CommandsRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
    [
        new ShellSyntaxRule(), new DefaultInVariableRule(), new UnknownProgramRule(), new PercentInCommandRule(), new PercentInVariableRule(), new UnsetVariableRule(), new UnexpandedVariableRule(),
        new MissingEnvironmentFileRule(), new RepeatedVariableRule(), new PlaintextSecretRule(), new ExposedSecretFileRule(), new CredentialOverEnvironmentRule(), new PrivilegeGainRule(),
        new WritableProgramRule(), new HiddenProgramRule(), new ExecStartCountRule(), new DevelopmentServerRule(), new ShimRule(), new AccountNameRule(),
    ];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new SharedSecretRule()];

    public static IReadOnlyList<IFileRule> OfLines { get; } = [new SwallowedTextRule()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } =
        [RelativeProgramValue.Value, UnknownProgramRule.Value, PercentInCommandRule.Value, EnvironmentBlankValue.Value, EnvironmentNameValue.Value, AccountNameRule.Value];
}
