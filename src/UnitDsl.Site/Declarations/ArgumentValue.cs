using UnitDsl.Systemd;

namespace UnitDsl.Site.Declarations;

public enum ArgumentKind
{
    Text,
    Number,
    Boolean,
    Enum,
    List,
    Type,
    Null,
}

/// <summary>A constant as it stands in the source: its text in an invariant form, or the items of a list.</summary>
/// <param name="Kind">What was written.</param>
/// <param name="Text">The text; <c>true</c>/<c>false</c>; an invariant number; <c>Enum.Member</c>; a type's id.</param>
/// <param name="Items">The items of a list.</param>
public sealed record ArgumentValue(ArgumentKind Kind, string Text, EquatableArray<ArgumentValue> Items)
{
    public static readonly ArgumentValue Null = new(ArgumentKind.Null, "", EquatableArray<ArgumentValue>.Empty);

    public static ArgumentValue OfText(string text) => new(ArgumentKind.Text, text, EquatableArray<ArgumentValue>.Empty);

    /// <summary>The member's name where the value is an enum's.</summary>
    public string EnumMember => Text.Substring(Text.LastIndexOf('.') + 1);

    /// <summary>The member's name; null where the value is no enum's.</summary>
    public string? EnumMemberOrNull => Kind == ArgumentKind.Enum ? EnumMember : null;

    /// <summary>The enum's name where the value is an enum's: the simple one of those that stand for systemd's own words, the full one of all others.</summary>
    public string EnumName => Text.Substring(0, Text.LastIndexOf('.'));
}
