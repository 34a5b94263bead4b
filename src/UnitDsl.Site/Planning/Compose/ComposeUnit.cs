using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>Something that a service needs and that no unit of the site stands for: a secret, a network or a volume of someone else.</summary>
public sealed record ComposeResource(string Section, string Key, YamlMap Node);

/// <summary>A unit as <c>compose.yaml</c> has it.</summary>
/// <param name="Section"><c>services</c>, <c>networks</c> or <c>volumes</c>; empty for what only others take something of.</param>
/// <param name="Key">What it is called there.</param>
/// <param name="File">The name of Quadlet's file, by which keys name it.</param>
/// <param name="Node">What is said of it.</param>
/// <param name="Resources">What it needs beside the site's own units.</param>
/// <param name="Losses">What compose has no word for.</param>
public sealed record ComposeUnit(string Section, string Key, string File, YamlMap Node, EquatableArray<ComposeResource> Resources, EquatableArray<Loss> Losses)
{
    /// <summary>When those that depend on it may start: what its own start waits for.</summary>
    public string Condition { get; init; } = "service_started";
}
