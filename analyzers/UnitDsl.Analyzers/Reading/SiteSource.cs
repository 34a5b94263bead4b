using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>The whole site as it was read: equatable, and free of the compiler.</summary>
/// <param name="Settings">What the assembly says.</param>
/// <param name="Problems">What is wrong outside the units: in patterns, and in what the assembly says.</param>
/// <param name="Units">Sorted by type, so that the order of files makes no difference.</param>
/// <param name="BaseCalls">For those who derive from our records elsewhere.</param>
/// <param name="Constants">For the same.</param>
/// <param name="Referenced">The units of other assemblies.</param>
internal sealed record SiteSource(
    SiteSettings Settings,
    EquatableArray<Finding> Problems,
    EquatableArray<UnitModel> Units,
    EquatableArray<BaseCall> BaseCalls,
    EquatableArray<HiddenConstant> Constants,
    EquatableArray<ReferencedUnit> Referenced)
{
    public static readonly SiteSource Empty = new(
        new SiteSettings("", EquatableArray<PortSpan>.Empty, null), EquatableArray<Finding>.Empty, EquatableArray<UnitModel>.Empty,
        EquatableArray<BaseCall>.Empty, EquatableArray<HiddenConstant>.Empty, EquatableArray<ReferencedUnit>.Empty);

    /// <summary>What somebody silenced, and why.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; } = EquatableArray<Suppression>.Empty;

    public SiteModel Model => new(Settings, Units, Referenced);
}
