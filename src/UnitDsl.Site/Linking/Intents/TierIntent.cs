using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Tier]</c>: the unit's part in its site.</summary>
internal static class TierIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (LevelWord.Read<UnitTier>(draft, attribute, "tier") is { } tier)
            draft.Tier = tier;
    }
}
