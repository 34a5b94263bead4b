using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>Tells units that the site is to have a <c>compose.yaml</c>, so that each knows what it would say there.</summary>
internal sealed class ComposeMark : IJoinStep
{
    public bool Concerns(UnitModel unit, JoinInputs inputs) => inputs.Compose is not null && unit.QuadletFile is not null;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions) =>
        unit with { Intentions = unit.Intentions.Append(new ComposeIntention(inputs.Compose!)).ToEquatableArray() };
}
