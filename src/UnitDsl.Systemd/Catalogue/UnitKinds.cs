namespace UnitDsl.Systemd;

/// <summary>What the kind of a unit says about its name and its file.</summary>
public static class UnitKinds
{
    private static readonly string[] Suffixes = [".service", ".socket", ".timer", ".path", ".mount", ".automount", ".swap", ".target", ".slice"];
    private static readonly string?[] OwnSections = ["Service", "Socket", "Timer", "Path", "Mount", "Automount", "Swap", null, "Slice"];

    public static IReadOnlyList<UnitKind> All { get; } = (UnitKind[])Enum.GetValues(typeof(UnitKind));

    /// <summary>The ending of the unit's name, with its dot.</summary>
    public static string Suffix(this UnitKind kind) => Suffixes[(int)kind];

    /// <summary>The section that only this kind has; targets have none.</summary>
    public static string? OwnSection(this UnitKind kind) => OwnSections[(int)kind];

    /// <summary>The kind with this suffix (<c>.timer</c>), or null.</summary>
    public static UnitKind? FromSuffix(string suffix) => Known(Array.IndexOf(Suffixes, suffix));

    /// <summary>The kind of the unit with this name (<c>backup.timer</c>), or null.</summary>
    public static UnitKind? FromName(string unitName)
    {
        var dot = unitName.LastIndexOf('.');
        return dot < 0 ? null : FromSuffix(unitName.Substring(dot));
    }

    private static UnitKind? Known(int index) => index < 0 ? null : (UnitKind)index;
}
