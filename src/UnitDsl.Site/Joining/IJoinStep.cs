using UnitDsl.Site.Model;

namespace UnitDsl.Site.Joining;

/// <summary>One thing that a unit gets when its site is joined: lines of its own, units that it brings along, or both.</summary>
internal interface IJoinStep
{
    /// <summary>Whether it changes this unit; asked of every unit at every edit, so it looks and does not compute.</summary>
    bool Concerns(UnitModel unit, JoinInputs inputs);

    /// <summary>The unit with its new lines.</summary>
    /// <param name="unit">The unit as the steps before left it.</param>
    /// <param name="inputs">What it depends on beside itself.</param>
    /// <param name="companions">Takes the units that it brings along.</param>
    UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions);
}
