namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[DependsOn]</c>: wants these, and starts after them.</summary>
internal static class DependsOnIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        foreach (var name in new[] { "Wants", "After" })
            DirectiveApplier.Apply(draft, attribute, name);
    }
}
