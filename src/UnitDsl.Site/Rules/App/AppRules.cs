namespace UnitDsl.Site.Rules.App;

/// <summary>The rules that hold a unit against the source of the program it runs; a new one is added here and nowhere else.</summary>
internal static class AppRules
{
    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new HealthPathRule(), new SilentProgramRule(), new UnheardReadinessRule(), new ListeningPortRule()];
}
