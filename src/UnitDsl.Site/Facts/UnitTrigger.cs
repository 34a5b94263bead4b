using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A timer, socket or path unit, and what it starts.</summary>
/// <param name="From">The unit that starts another one.</param>
/// <param name="To">The name of the other one.</param>
/// <param name="Named">Where that was written; null where it follows from the unit's own name.</param>
/// <param name="Target">The other one, where it is deployed here.</param>
public sealed record UnitTrigger(UnitFacts From, string To, Said? Named, UnitFacts? Target)
{
    /// <summary>What a unit starts; null for one that starts none, and where the name is not known before it runs.</summary>
    internal static UnitTrigger? Of(UnitFacts unit, SiteFacts site)
    {
        if (DirectiveOf(unit.Unit.Kind) is not { } directive || unit.Unit.Name.Length == 0)
            return null;

        // One that is named by its type has no text.
        if (unit.Items(directive).LastOrDefault() is { } said)
            return site.NameOf(said) is { } name && name.IndexOf('%') < 0 ? new UnitTrigger(unit, name, said, site.FindUnit(name)) : null;
        var own = DefaultOf(unit);
        return new UnitTrigger(unit, own, null, site.FindUnit(own));
    }

    /// <summary>The directive that names what units of this kind start; null for a kind that starts none.</summary>
    internal static string? DirectiveOf(UnitKind kind) => kind switch { UnitKind.Timer or UnitKind.Path => "Unit", UnitKind.Socket => "Service", _ => null };

    /// <summary>What a unit starts that does not say it.</summary>
    internal static string DefaultOf(UnitFacts unit)
    {
        var stem = UnitName.WithoutSuffix(unit.Unit.Name);
        return unit.Unit.Kind == UnitKind.Socket && unit.IsOn("Accept") && stem.IndexOf('@') < 0 ? stem + "@.service" : stem + ".service";
    }
}
