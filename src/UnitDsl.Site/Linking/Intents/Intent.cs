using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking.Intents;

/// <summary>Reading an intent attribute's arguments, holes filled.</summary>
internal sealed class Intent(UnitDraft draft, AppliedAttribute attribute)
{
    public AppliedAttribute Attribute => attribute;

    public Origin Whole => attribute.Whole;

    /// <summary>The text of a constructor argument; null after a problem was reported.</summary>
    public Filled? Argument(int index)
    {
        // An attribute of a user's own that bears our name may have other arguments than ours.
        if (index >= attribute.Use.Arguments.Count)
            return null;

        var value = attribute.Use.Arguments[index].Value;
        return HoleFiller.Fill(draft.Context, attribute.Scope, value.Text, attribute.OfArgument(index));
    }

    /// <summary>A property's text; null when it was not set, or after a problem was reported.</summary>
    public Filled? Property(string name) =>
        attribute.Use.Property(name) is { Kind: not ArgumentKind.Null } value
            ? HoleFiller.Fill(draft.Context, attribute.Scope, value.Text, attribute.OfProperty(name))
            : null;

    public string Member(string name, string otherwise) =>
        attribute.Use.Property(name) is { Kind: ArgumentKind.Enum } value ? value.EnumMember : otherwise;
}
