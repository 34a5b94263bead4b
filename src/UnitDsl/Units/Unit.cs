namespace UnitDsl;

/// <summary>
/// What every unit derives from, through the record of its kind: <see cref="Service"/>, <see cref="TimerUnit"/>, <see cref="Socket"/>,
/// <see cref="PathUnit"/>, <see cref="Mount"/>, <see cref="Automount"/>, <see cref="Swap"/>, <see cref="Target"/>, <see cref="Slice"/>,
/// Podman's <see cref="Container"/>, <see cref="Pod"/>, <see cref="Volume"/>, <see cref="Network"/>, <see cref="Image"/>, <see cref="Build"/> and <see cref="Kube"/>,
/// or <see cref="External"/> for a unit that someone else ships.
/// </summary>
/// <remarks>An abstract record is a pattern that others derive from; a sealed or concrete one is deployed.</remarks>
public abstract record Unit;
