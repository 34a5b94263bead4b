namespace UnitDsl.Site.Rules.Handover;

/// <summary>The rules of this group: programs that somebody else than their own unit runs. A new one is added here and nowhere else.</summary>
internal static class HandoverRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [new NeedlessLauncherRule()];
}
