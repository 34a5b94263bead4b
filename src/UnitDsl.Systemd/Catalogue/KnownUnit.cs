namespace UnitDsl.Systemd;

/// <summary>Distributions, as far as they name units differently.</summary>
[Flags]
public enum Distributions
{
    None = 0,
    Debian = 1,
    Ubuntu = 2,
    Fedora = 4,
    Rhel = 8,

    /// <summary>Those of one family, which share their names.</summary>
    DebianFamily = Debian | Ubuntu,

    /// <inheritdoc cref="DebianFamily"/>
    FedoraFamily = Fedora | Rhel,

    All = DebianFamily | FedoraFamily,
}

/// <summary>A unit that systemd or a package of a distribution brings along.</summary>
/// <param name="Name">Its name.</param>
/// <param name="In">Who has it; nobody where it is gone.</param>
/// <param name="Alias">The unit that it is another name of, or null.</param>
/// <param name="Elsewhere">What the other family of distributions calls it, where that differs.</param>
/// <param name="IsServer">Others talk to it, and an upgrade of its package stops and starts it.</param>
/// <param name="IsPassive">A target that is pulled in by whoever provides it, and by nobody else.</param>
/// <param name="IsObsolete">A target that no systemd of today has.</param>
public sealed record KnownUnit(string Name, Distributions In, string? Alias, string? Elsewhere, bool IsServer, bool IsPassive, bool IsObsolete);
