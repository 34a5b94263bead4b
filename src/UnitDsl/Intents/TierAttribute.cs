namespace UnitDsl;

/// <summary>
/// The unit's tier: units of an earlier one come first in the order in which the site is started and rolled out, as far as dependencies leave it open. No dependency of
/// systemd's comes of it. On the assembly it is the tier of all units that have none of their own; without any, a unit is <see cref="Tier.Business"/>.
/// </summary>
/// <param name="tier">The tier.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class TierAttribute(Tier tier) : IntentAttribute
{
    /// <summary>The tier.</summary>
    public Tier Tier { get; } = tier;
}
