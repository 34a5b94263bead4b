using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking.Slots;

/// <summary>One of a service's slots: what is different when the record is linked for it.</summary>
/// <param name="Name">The slot.</param>
/// <param name="Index">Its place.</param>
/// <param name="Port">Its main port, where it does not follow from the first one's.</param>
/// <param name="PortOrigin">Where that was written.</param>
/// <param name="Front">What stands in front, without the address of this slot.</param>
internal sealed record SlotPlan(string Name, int Index, int? Port, Origin? PortOrigin, FrontModel Front)
{
    /// <summary>The port that the slot has in place of one that the record declares: each slot takes the next.</summary>
    public PortModel Of(PortModel declared) => Port is { } own && declared.Name.Length == 0
        ? declared with { Number = own, Origin = PortOrigin ?? declared.Origin }
        : declared with { Number = declared.Number + Index };
}
