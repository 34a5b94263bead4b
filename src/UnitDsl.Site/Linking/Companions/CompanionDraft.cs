using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Companions;

/// <summary>The timer, socket or path unit of a service while the service's attributes are read.</summary>
internal sealed class CompanionDraft(UnitDraft owner, UnitKind kind)
{
    private readonly UnitDraft draft = new(owner.Context, kind, owner.Memory);

    public UnitDraft Owner => owner;

    public UnitKind Kind => kind;

    public UnitContext Context => owner.Context;

    /// <summary>The attribute that is shown for all of it: the last that said when.</summary>
    public AppliedAttribute? Attribute { get; set; }

    /// <summary>Attributes that only mean something beside one that says when.</summary>
    public List<AppliedAttribute> Details { get; } = [];

    public bool Has(string directive) => draft.Has(kind.OwnSection()!, directive);

    public string? Value(string directive) => draft.Value(kind.OwnSection()!, directive);

    /// <summary>A directive of the unit, as its own attribute says it.</summary>
    public void Apply(AppliedAttribute attribute, string directive) => DirectiveApplier.Apply(draft, attribute, directive);

    /// <summary>A directive of the unit with one value of an attribute that says more.</summary>
    public void Set(AppliedAttribute attribute, string directive, ArgumentValue value, Origin origin) => DirectiveApplier.ApplyOne(draft, attribute, directive, value, origin);

    /// <summary>A directive of the unit with what a property says, where it was set; an empty text is none.</summary>
    public void SetProperty(AppliedAttribute attribute, string property, string directive)
    {
        if (attribute.Use.Property(property) is { Kind: not ArgumentKind.Null } value && !(value.Kind == ArgumentKind.Text && value.Text.Length == 0))
            Set(attribute, directive, value, attribute.OfProperty(property));
    }

    public void Write(string directive, string text, Origin origin) => draft.Set(DirectiveCatalogue.FindForKind(kind, directive)!, kind.OwnSection()!, [new Word(text, null, origin)]);

    public CompanionIntention ToIntention() => new(Attribute!.Use.OwnName!, kind, draft.Settings(), Attribute.Whole);
}
