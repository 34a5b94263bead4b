using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>What makes a service one of several slots.</summary>
/// <param name="Family">The template that they are instances of, <c>shop@.service</c>.</param>
/// <param name="Name">The slot.</param>
/// <param name="Index">Its place; the first is live on a machine that never switched.</param>
/// <param name="Front">What passes requests to the slot that is live.</param>
public sealed record SlotModel(string Family, string Name, int Index, FrontModel Front)
{
    /// <summary>What no other slot says in the same way, as <c>Section/Directive</c> and, of variables, <c>$NAME</c>. All the rest stands in the template.</summary>
    public EquatableArray<string> Own { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The family's name without its suffix, <c>shop</c>.</summary>
    public string Stem => UnitName.PrefixOf(Family);

    /// <summary>The unit that stands for whichever slot is live.</summary>
    public string Target => Stem + ".target";
}

/// <summary>What passes requests to the slot that is live, and how it is told which one that is.</summary>
/// <param name="Kind"><c>nginx</c>, <c>caddy</c>, <c>hook</c> or <c>none</c>.</param>
/// <param name="Address">Where the slot listens, <c>127.0.0.1:3001</c>; empty where it has no port.</param>
/// <param name="Source">The snippet that names the slot's address; empty where there is none.</param>
/// <param name="Hook">The command that moves it; empty where there is none.</param>
/// <param name="Check">The URL to ask once it has moved; empty where there is none.</param>
/// <param name="DrainMilliseconds">How long the old slot still runs.</param>
public sealed record FrontModel(string Kind, string Address, string Source, string Hook, string Check, long DrainMilliseconds);
