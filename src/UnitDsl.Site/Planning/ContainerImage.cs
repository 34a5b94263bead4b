using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>The image that a unit of Quadlet's cannot start without.</summary>
internal static class ContainerImage
{
    /// <summary>Null where another file stands for it, where only the machine knows what it is called, and where it is a file of the machine.</summary>
    public static string? Of(UnitModel unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Image) || unit.Find(unit.Kind.OwnSection()!, "Image") is not { HasTypeReferences: false } setting)
            return null;
        var text = BuildTimeSpecifiers.Expand(setting.LastText, unit.Name);
        return text is null || text.IndexOf('$') >= 0 || text.IndexOf(' ') >= 0 || text.IndexOf(":/", StringComparison.Ordinal) >= 0 || UnitKinds.QuadletFromName(text) is not null ? null : text;
    }
}
