using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>A start that waits for health: the last <c>ExecStartPost=</c>, so that it is in the service's own sandbox and runs as its user.</summary>
internal sealed class HealthGate : IJoinStep
{
    private const string Section = "Service";
    private const string Directive = "ExecStartPost";

    /// <summary>Who asked for it: the check itself, or else the first unit that depends on this one's health; null where nobody did, and where there is nothing to wait with.</summary>
    public static Origin? AskedBy(UnitModel unit, EquatableArray<UnitRequest> requests)
    {
        if (unit.Health is not { } health || !CanWait(unit))
            return null;
        return health.IsGate ? health.Attribute : requests.FirstOrDefault(static request => request.Kind == RequestKind.Healthy)?.Origin;
    }

    /// <summary>It is a service whose start is done while its program runs.</summary>
    public static bool CanWait(UnitModel unit) => (unit.Kind == UnitKind.Service && unit.Value(Section, "Type") != "oneshot") || ContainerHealth.CanWait(unit);

    public bool Concerns(UnitModel unit, JoinInputs inputs) => unit.Kind == UnitKind.Service && unit.Health is not null && AskedBy(unit, inputs.Requests) is not null;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var origin = AskedBy(unit, inputs.Requests)!;
        return unit with
        {
            Gate = origin,
            Settings = Lines.Add(unit.Settings, Section, Directive, origin, OpsPaths.HealthProgram(inputs.SiteName), "gate", UnitArgument.Of(unit.Name)),
        };
    }
}
