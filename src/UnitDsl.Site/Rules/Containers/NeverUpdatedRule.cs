using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0714: updates are asked for, and there is nothing that could change.</summary>
public sealed class NeverUpdatedRule() : QuadletRule(
    new RuleDescriptor("UNIT0714", "An image that is never updated", Categories.Containers, Severity.Warning))
{
    protected override IEnumerable<Finding> CheckFile(UnitModel unit, string section)
    {
        if (unit.Kind != UnitKind.Container || Value(unit, section, "AutoUpdate") is not { Text: "registry" } update || Value(unit, section, "Image") is not { TypeId: null } image || image.Text.IndexOf('%') >= 0)
            yield break;

        var slash = image.Text.IndexOf('/');
        var host = slash < 0 ? "" : image.Text.Substring(0, slash);
        var why = UnitKinds.QuadletFromName(image.Text) is not null ? null
            : host == "localhost" ? $"'{image.Text}' is this machine's own, and podman auto-update asks a registry called localhost for it, and fails; AutoUpdate=local takes what was built here"
            : image.Text.IndexOf('@') >= 0 ? "the image is named by its digest, and that never changes; name a tag, or leave AutoUpdate out"
            : host.IndexOf('.') < 0 && host.IndexOf(':') < 0 ? $"'{image.Text}' names no registry, and podman refuses to run it (\"auto updates require fully-qualified image reference\"); write docker.io/{(slash < 0 ? "library/" : "")}{image.Text} if it is that one"
            : null;
        if (why is not null)
            yield return new Finding(Rule, $"AutoUpdate=registry does nothing here: {why}", update.Origin).Beside([image.Origin]);
    }
}
