using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking;

/// <summary>An attribute that reached a unit, patterns already opened.</summary>
/// <param name="Use">The attribute as it stands.</param>
/// <param name="Scope">What its holes see.</param>
/// <param name="CarrierId">What it stands on.</param>
/// <param name="StandIn">The place to point at when the carrier is not in this project's source.</param>
/// <param name="Layer">Which layer brought it; within one layer a thing is said once.</param>
/// <param name="IsFromPattern">It was written on a pattern, not on the carrier of the layer.</param>
/// <param name="IsAssemblyWide">It applies only where the unit's kind knows it.</param>
internal sealed record AppliedAttribute(AttributeUse Use, Scope Scope, string CarrierId, Origin? StandIn, int Layer, bool IsFromPattern, bool IsAssemblyWide)
{
    public Origin Whole => StandIn ?? new Origin(CarrierId, OriginPart.Attribute, Use.Ordinal);

    public Origin OfArgument(int index) => StandIn ?? new Origin(CarrierId, OriginPart.Argument, Use.Ordinal, index);

    public Origin OfProperty(string name) => StandIn ?? new Origin(CarrierId, OriginPart.Property, Use.Ordinal, Member: name);
}
