using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>The whole site as it was read: equatable, and free of the compiler.</summary>
/// <param name="Settings">What the assembly says.</param>
/// <param name="Problems">What is wrong outside the units: in patterns, and in what the assembly says.</param>
/// <param name="Units">As they were declared, sorted by type, so that the order of files makes no difference; of a joined site as they are deployed.</param>
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

    // Worked out at the first question, and no part of what was read.
    private SiteSource? joined;

    /// <summary>The same site with its units as they are deployed: with what they ask of each other, and with those that they bring along.</summary>
    public SiteSource Joined => joined ??= this with { Units = SiteJoiner.Join(Units, Settings) };

    public bool Equals(SiteSource? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Settings == other.Settings && Problems == other.Problems && Units == other.Units && BaseCalls == other.BaseCalls
            && Constants == other.Constants && Referenced == other.Referenced && Suppressions == other.Suppressions);

    public override int GetHashCode() => Units.GetHashCode();

    public SiteModel Model => new(Settings, Units, Referenced);
}
