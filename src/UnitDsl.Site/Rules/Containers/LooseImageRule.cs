using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0701: an image that is another one tomorrow, or on another machine.</summary>
public sealed class LooseImageRule() : ContainerRule(
    new RuleDescriptor("UNIT0701", "An image that is not pinned", Categories.Containers, Severity.Warning))
{
    // "oci-archive:" and its kind name files of this machine.
    private static readonly string[] transports = ["docker://", "docker-archive:", "oci-archive:", "oci:", "dir:", "containers-storage:", "docker-daemon:"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container)
    {
        var (image, origin) = (container.Image.Text, container.Image.Origin);
        if (image.Length == 0 || IsOpen(image) || container.Flags.Contains("rootfs") || transports.Any(transport => image.StartsWith(transport, StringComparison.Ordinal)))
            yield break;

        var slash = image.IndexOf('/');
        var registry = slash > 0 && IsRegistry(image.Substring(0, slash)) ? image.Substring(0, slash) : null;
        if (image.IndexOf('@') >= 0 || registry == "localhost" || IsIdentifier(image))
            yield break;

        var colon = image.LastIndexOf(':');
        var tag = colon > image.LastIndexOf('/') ? image.Substring(colon + 1) : null;
        if (tag is null or "latest")
        {
            yield return new Finding(
                Rule,
                $"'{image}' is whatever was pushed last: {(tag is null ? "without a tag it is 'latest', and " : "")}a machine that pulls tomorrow runs another program than this one, and a rollback gets the same new one; name a version ({Named(image, tag)}:1.2.3) or a digest (@sha256:…)",
                origin);
        }
        else if (registry is null && container.IsPodman)
        {
            yield return new Finding(
                Rule,
                $"'{image}' names no registry: podman asks those that the machine's registries.conf lists, in turn, or fails where it lists none; write docker.io/{(image.IndexOf('/') < 0 ? "library/" : "")}{image} if it is that one",
                origin);
        }
    }

    private static string Named(string image, string? tag) => tag is null ? image : image.Substring(0, image.Length - tag.Length - 1);

    private static bool IsRegistry(string part) => part == "localhost" || part.IndexOf('.') >= 0 || part.IndexOf(':') >= 0;

    // An image can be called by its own hash.
    private static bool IsIdentifier(string image) => image.Length is 12 or 64 && image.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
