using System.Runtime.CompilerServices;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>All that a unit's joined form depends on beside the unit itself.</summary>
/// <param name="SiteName">The site's name.</param>
/// <param name="Requests">What others ask of it.</param>
/// <param name="Pause">The pause before its restarts, where the site keeps it apart from others; null where it has its own.</param>
/// <remarks>What a step needs to know of the site beside that is one more property here, worked out by <see cref="SiteJoiner"/>: it may only say what concerns this unit, or every edit would join all units anew.</remarks>
internal sealed record JoinInputs(string SiteName, EquatableArray<UnitRequest> Requests, RestartPause? Pause)
{
    /// <summary>The targets that stand for the whole site.</summary>
    public EquatableArray<string> WholeSite { get; init; } = EquatableArray<string>.Empty;

    /// <summary>What starts with the site, where the unit is one of those.</summary>
    public EquatableArray<string> Members { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Where the site asks for a compose.yaml; null where it does not.</summary>
    public Origin? Compose { get; init; }
}

/// <summary>
/// A unit with what is asked of it worked in, and the units that it brings along behind it. Remembered as long as the unit is declared as it was.
/// </summary>
internal sealed class JoinedUnit
{
    private static readonly ConditionalWeakTable<UnitModel, JoinedUnit> remembered = new();

    // In the order in which their lines stand in the unit.
    private static readonly IJoinStep[] steps = [new DeclaredCompanions(), new StaggeredRestart(), new HealthGate(), new ContainerHealth(), new ContainerGrace(), new HealthWatch(), new InstanceGroup(), new ComposeMark(), new Pm2Step()];

    private readonly JoinInputs inputs;

    private JoinedUnit(JoinInputs inputs, IReadOnlyList<UnitModel> units)
    {
        this.inputs = inputs;
        Units = units;
    }

    public IReadOnlyList<UnitModel> Units { get; }

    /// <summary>Null for a unit that stays as it is.</summary>
    public static JoinedUnit? Of(UnitModel unit, JoinInputs inputs)
    {
        if (unit.Slots.Count > 0)
            return OfSlots(unit, inputs);
        if (unit.IsExternal || unit.Name.Length == 0 || (inputs.WholeSite.Count == 0 && !Array.Exists(steps, step => step.Concerns(unit, inputs))) || unit.IsBroken)
            return null;
        if (remembered.TryGetValue(unit, out var known) && known.inputs.Equals(inputs))
            return known;

        var joined = unit;
        var companions = new List<UnitModel>();
        foreach (var step in steps)
        {
            if (step.Concerns(joined, inputs))
                joined = step.Join(joined, inputs, companions);
        }

        var all = inputs.WholeSite.Count == 0 ? [joined, .. companions]
            : WholeSite.Is(joined) ? new[] { WholeSite.Gather(joined, inputs.Members) }
            : companions.Prepend(joined).Select(one => WholeSite.Part(one, inputs.WholeSite)).ToArray();
        return Remember(unit, new JoinedUnit(inputs, all));
    }

    private static JoinedUnit OfSlots(UnitModel unit, JoinInputs inputs)
    {
        if (remembered.TryGetValue(unit, out var known) && known.inputs.Equals(inputs))
            return known;

        var joined = unit.Slots.SelectMany(slot => Of(slot, inputs)?.Units ?? [slot]).ToList();
        var slots = SlotSplit.Split(joined.FindAll(static one => one.Slot is not null));
        return Remember(unit, new JoinedUnit(inputs, [.. slots, .. joined.Where(static one => one.Slot is null)]));
    }

    private static JoinedUnit Remember(UnitModel unit, JoinedUnit made)
    {
        remembered.Remove(unit);
        remembered.GetValue(unit, _ => made);
        return made;
    }
}
