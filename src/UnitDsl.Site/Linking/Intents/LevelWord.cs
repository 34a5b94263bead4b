using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>An argument that is one of a few words: an enum's member, or its name as a text, which may have holes.</summary>
internal static class LevelWord
{
    /// <param name="draft">The unit.</param>
    /// <param name="attribute">The attribute, whose one argument it is.</param>
    /// <param name="what">What it is one of, as in "There is no tier 9".</param>
    public static T? Read<T>(UnitDraft draft, AppliedAttribute attribute, string what) where T : struct, Enum
    {
        // An attribute of a user's own that bears our name may have other arguments than ours.
        if (attribute.Use.Arguments.Count != 1)
            return null;

        var value = attribute.Use.Arguments[0].Value;
        var (word, origin, names) = (value.EnumMemberOrNull, attribute.OfArgument(0), Enum.GetNames(typeof(T)));
        if (value.Kind is ArgumentKind.Text or ArgumentKind.Null)
        {
            names = Array.ConvertAll(names, static name => name.ToLowerInvariant());
            if (HoleFiller.Fill(draft.Context, attribute.Scope, value.Text, origin) is not { } filled)
                return null;
            (word, origin) = (filled.Text, filled.Origin);
        }

        // A number that was cast to the enum has no name, and nor has one that is written as a text.
        if (word is not null && Array.Exists(names, name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase)) && Enum.TryParse<T>(word, ignoreCase: true, out var level))
            return level;

        // A pattern does not know yet what fills its holes.
        if (!(draft.Context.IsPatternCheck && attribute.Use.HasHoles))
            draft.Report(LanguageRules.InvalidIntent, $"There is no {what} {word}: write one of {string.Join(", ", names)}", origin);
        return null;
    }
}
