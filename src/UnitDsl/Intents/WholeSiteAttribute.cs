namespace UnitDsl;

/// <summary>
/// A target that stands for the whole site: it wants everything that starts with the site, and what the site runs stops when it is stopped. <c>systemctl stop shop.target</c> stops the site,
/// <c>systemctl start shop.target</c> starts it, in the order of the dependencies.
/// </summary>
/// <remarks>File systems and slices stay as they are: others may use them.</remarks>
/// <example>
/// <code>
/// [WholeSite, Description("The shop")]
/// public sealed record Shop() : Target;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class WholeSiteAttribute : IntentAttribute;
