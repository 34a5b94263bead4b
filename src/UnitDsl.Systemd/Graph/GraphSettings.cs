namespace UnitDsl.Systemd;

/// <summary>Where the units will run, as far as it decides what depends on what.</summary>
/// <param name="Release">The release of systemd.</param>
/// <param name="IsUserManager">A user's own manager, not the system's.</param>
/// <param name="IsContainer">A container, whose swap is not its own business.</param>
/// <param name="DefaultOutput">Where the output of a service goes that says nothing of it.</param>
public sealed record GraphSettings(
    int Release = ValueContext.OldestRelease, bool IsUserManager = false, bool IsContainer = false, string DefaultOutput = "journal");
