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
}
