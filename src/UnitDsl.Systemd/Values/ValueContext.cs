namespace UnitDsl.Systemd;

/// <summary>Where a value stands.</summary>
/// <param name="Directive">What it is assigned to.</param>
/// <param name="Kind">The kind of unit.</param>
/// <param name="Section">The section, which may decide how an old name is read.</param>
/// <param name="UnitName">The unit's name, for specifiers; a template's as that of an instance.</param>
/// <param name="Release">The release of systemd that reads it.</param>
public sealed record ValueContext(Directive Directive, UnitKind Kind, string Section, string UnitName, int Release)
{
    /// <summary>The release of Podman that reads it, where it is a key of Quadlet's.</summary>
    public PodmanRelease Podman { get; init; } = PodmanRelease.Default;

    /// <summary>The oldest release that we answer for, and the one whose answers were compared with the real one's.</summary>
    public const int OldestRelease = 252;

    /// <summary>
    /// The newer release whose answers were compared with the real one's. What it does otherwise than the oldest one, and nobody knows
    /// since when, is taken for that of the releases between them where it is stricter, and for new where it is not.
    /// </summary>
    public const int NewerRelease = 257;

    /// <summary>A directive as it stands on this kind of unit; null where the kind does not have it.</summary>
    public static ValueContext? For(UnitKind kind, string directive, string? unitName = null, int release = OldestRelease) =>
        DirectiveCatalogue.FindForKind(kind, directive) is { } found
            ? new ValueContext(found, kind, found.SectionIn(kind)!, unitName ?? "unit" + kind.Suffix(), release)
            : null;

    /// <summary>The release that judges a directive: the one asked for, else the newest that acts on it, so that what old machines know is no mistake.</summary>
    public static int ReleaseFor(Directive directive, int? asked) => asked ?? Math.Min(DirectiveCatalogue.NewestRelease, directive.Until ?? DirectiveCatalogue.NewestRelease);
}
