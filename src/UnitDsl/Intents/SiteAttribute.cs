namespace UnitDsl;

/// <summary>Names the site that this assembly declares; written once, as <c>[assembly: Site("name")]</c>.</summary>
/// <param name="name">The site's name; also the hole <c>{Site}</c>. Lower-case letters, digits and dashes.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SiteAttribute(string name) : IntentAttribute
{
    /// <summary>The site's name.</summary>
    public string Name { get; } = name;

    /// <summary>The ports that the site may use, such as <c>"3000-3004"</c> or <c>"3000-3004, 8080"</c>. Fixes offer the next free one of them.</summary>
    public string? Ports { get; set; }

    /// <summary>
    /// The release of systemd on the machines that the site runs on, such as <c>252</c>: what is newer than that is an error. Without it, whatever any release knows may be said.
    /// </summary>
    public int Systemd { get; set; }

    /// <summary>
    /// The least release of Podman on the machines that the site runs on, such as <c>"5.8"</c>; <c>"5.4"</c>, that of Debian 13, unless said otherwise. What is newer than that is an error.
    /// </summary>
    public string? Podman { get; set; }

    /// <summary>
    /// How many installed generations of the site a machine keeps, the one that runs included, so that <c>ops rollback</c> can go back to them.
    /// </summary>
    public int Generations { get; set; } = 5;

    /// <summary>
    /// How much a service may be exposed at most, as <c>systemd-analyze security</c> counts it: from 0, shut off from everything, to 10. A service above it is an error.
    /// </summary>
    public double ExposureBudget { get; set; }

    /// <summary>What stands before the services that have a <see cref="RouteAttribute"/>; <see cref="UnitDsl.Front.None"/> where it is set up by hand, and routes are facts for the manifest only.</summary>
    public Front Front { get; set; } = Front.Nginx;
}
