using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>
/// What an attribute does to a unit. Most attributes of a pattern have no hole and do the same to every unit made from it, so what they do is
/// worked out once.
/// </summary>
internal abstract record Effect
{
    public abstract void ApplyTo(UnitDraft draft);

    /// <summary>The same, told of another place: an attribute from another assembly is shown where it was brought in.</summary>
    public abstract Effect At(Origin origin);
}

/// <summary>A line of a directive.</summary>
internal sealed record SetEffect(Directive Directive, string Section, Assignment Assignment) : Effect
{
    private Setting? alone;

    /// <summary>The setting that this line makes when it stands alone, as most do: one object for all units.</summary>
    public Setting Alone => alone ??= new Setting(Section, Directive.Name, Directive.Order, EquatableArray.Create(Assignment));

    public override void ApplyTo(UnitDraft draft) => draft.Assign(this);

    public override Effect At(Origin origin) => new SetEffect(
        Directive, Section, new Assignment(Assignment.Words.Select(word => word with { Origin = origin }).ToEquatableArray()));
}

/// <summary>A variable of the environment.</summary>
internal sealed record VariableEffect(EnvironmentVariable Variable) : Effect
{
    public override void ApplyTo(UnitDraft draft) => draft.AssignVariable(Variable);

    public override Effect At(Origin origin) => new VariableEffect(Variable with { NameOrigin = origin, ValueOrigin = origin, Written = null });
}

/// <summary>An end to all variables so far.</summary>
internal sealed record ClearEnvironmentEffect(Origin Origin) : Effect
{
    public override void ApplyTo(UnitDraft draft) => draft.RemoveVariables(this);

    public override Effect At(Origin origin) => new ClearEnvironmentEffect(origin);
}
