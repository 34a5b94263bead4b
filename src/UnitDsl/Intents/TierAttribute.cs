namespace UnitDsl;

/// <summary>
/// The unit's tier: units of an earlier one come first in the order in which the site is started and rolled out, as far as dependencies leave it open. No dependency of
/// systemd's comes of it. On the assembly it is the tier of all units that have none of their own; without any, a unit is <see cref="Tier.Business"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class TierAttribute : IntentAttribute
{
    /// <summary>One of the tiers.</summary>
    /// <param name="tier">The tier.</param>
    public TierAttribute(Tier tier) => Name = tier.ToString();

    /// <summary>One of the tiers by its word, such as <c>core</c>: where a hole fills it, or where a type of your own is called <c>Tier</c> as well.</summary>
    /// <param name="tier">The tier's word.</param>
    public TierAttribute(string tier) => Name = tier;

    /// <summary>The tier.</summary>
    public string Name { get; }
}
