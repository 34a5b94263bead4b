namespace UnitDsl.Systemd;

/// <summary>What the kind of a unit says about its name and its file.</summary>
public static class UnitKinds
{
    private static readonly string[] Suffixes = [".service", ".socket", ".timer", ".path", ".mount", ".automount", ".swap", ".target", ".slice", ".container", ".pod", ".volume", ".network", ".image", ".build", ".kube"];
    private static readonly string?[] OwnSections = ["Service", "Socket", "Timer", "Path", "Mount", "Automount", "Swap", null, "Slice", "Container", "Pod", "Volume", "Network", "Image", "Build", "Kube"];

    /// <summary>Those whose files systemd reads itself.</summary>
    public static IReadOnlyList<UnitKind> All { get; } = [.. ((UnitKind[])Enum.GetValues(typeof(UnitKind))).Where(static kind => kind <= UnitKind.Slice)];

    /// <summary>Those whose files Quadlet makes services of.</summary>
    public static IReadOnlyList<UnitKind> Quadlet { get; } = [.. ((UnitKind[])Enum.GetValues(typeof(UnitKind))).Where(static kind => kind > UnitKind.Slice)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<UnitKind> Written { get; } = [.. All, .. Quadlet];

    public static bool IsQuadlet(this UnitKind kind) => kind > UnitKind.Slice;

    /// <summary>The kind that systemd sees in the end: a service is what Quadlet makes of each of its own.</summary>
    public static UnitKind Running(this UnitKind kind) => kind.IsQuadlet() ? UnitKind.Service : kind;

    /// <summary>The ending of the unit's name, with its dot.</summary>
    public static string Suffix(this UnitKind kind) => Suffixes[(int)kind];

    /// <summary>The section that only this kind has; targets have none.</summary>
    public static string? OwnSection(this UnitKind kind) => OwnSections[(int)kind];

    /// <summary>The kind of systemd's with this suffix (<c>.timer</c>), or null.</summary>
    public static UnitKind? FromSuffix(string suffix) => Known(Array.IndexOf(Suffixes, suffix, 0, All.Count));

    /// <summary>The kind of Quadlet's that a file of this name is (<c>shop.container</c>), or null.</summary>
    public static UnitKind? QuadletFromName(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var index = dot < 0 ? -1 : Array.IndexOf(Suffixes, fileName.Substring(dot), All.Count);
        return Known(index);
    }

    /// <summary>The kind of the unit with this name (<c>backup.timer</c>), or null.</summary>
    public static UnitKind? FromName(string unitName)
    {
        var dot = unitName.LastIndexOf('.');
        return dot < 0 ? null : FromSuffix(unitName.Substring(dot));
    }

    private static UnitKind? Known(int index) => index < 0 ? null : (UnitKind)index;
}
