using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary><c>[Tier]</c>: the unit's part in its site.</summary>
internal static class TierIntent
{
    public static void Apply(UnitDraft draft, AppliedAttribute attribute)
    {
        if (attribute.Use.Arguments.Count != 1 || attribute.Use.Arguments[0].Value is not { Kind: ArgumentKind.Enum } value)
            return;

        // A number that was cast to the enum has no name.
        if (Enum.TryParse<UnitTier>(value.EnumMember, out var tier) && Enum.IsDefined(typeof(UnitTier), tier))
            draft.Tier = tier;
        else
            draft.Report(LanguageRules.InvalidIntent, $"There is no tier {value.EnumMember}: write one of {string.Join(", ", Enum.GetNames(typeof(UnitTier)))}", attribute.OfArgument(0));
    }
}
