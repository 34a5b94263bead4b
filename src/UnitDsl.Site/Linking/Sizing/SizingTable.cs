using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking.Sizing;

/// <summary>One line that a level comes to.</summary>
/// <param name="Section">The section of its directive.</param>
/// <param name="Directive">The directive.</param>
/// <param name="Value">Its value.</param>
public sealed record SizingFigure(string Section, string Directive, string Value)
{
    /// <summary>It makes no sense on a service that nothing restarts.</summary>
    public bool IsOfRestarts { get; init; }

    /// <summary>Other directives that say the same, or that leave no room for this one.</summary>
    public IReadOnlyList<string> SaidBy { get; init; } = [];

    /// <summary>The line that says it of a container, where what its service has does not reach inside.</summary>
    public SizingFigure? Inside { get; init; }
}

/// <summary>A level of <c>[Criticality]</c> or <c>[Traffic]</c>, and all that it comes to.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Name">The level.</param>
/// <param name="Figures">What it comes to.</param>
public sealed record SizingLevel(string Attribute, string Name, IReadOnlyList<SizingFigure> Figures);

/// <summary>
/// The figures, and the one place where they stand. The window of a start limit has room for as many starts as the level has, each after its pause and ten seconds of the program's
/// own, and a fifth to spare.
/// </summary>
public static class SizingTable
{
    private static readonly Dictionary<UnitCriticality, SizingLevel> criticality = new()
    {
        [UnitCriticality.Critical] = Level(UnitCriticality.Critical, [.. Restarts("5", "10", "3min"), .. Shares("200", "-300")]),
        [UnitCriticality.Standard] = Level(UnitCriticality.Standard, Restarts("10", "5", "2min")),
        [UnitCriticality.Low] = Level(UnitCriticality.Low, [.. Restarts("15", "4", "2min"), .. Shares("50", "300")]),
    };

    private static readonly Dictionary<UnitTraffic, SizingLevel> traffic = new()
    {
        [UnitTraffic.High] = Level(UnitTraffic.High, "131072", "8192", "75%"),
        [UnitTraffic.Medium] = Level(UnitTraffic.Medium, "65536", "4096", "50%"),
        [UnitTraffic.Low] = Level(UnitTraffic.Low, "16384", "1024", "25%"),
    };

    /// <summary>All levels, those of <c>[Criticality]</c> first.</summary>
    public static IEnumerable<SizingLevel> All => criticality.Values.Concat(traffic.Values);

    public static SizingLevel Of(UnitCriticality level) => criticality[level];

    public static SizingLevel Of(UnitTraffic level) => traffic[level];

    private static SizingLevel Level(UnitCriticality level, IReadOnlyList<SizingFigure> figures) => new("Criticality", level.ToString(), figures);

    private static SizingLevel Level(UnitTraffic level, string files, string tasks, string memory) => new("Traffic", level.ToString(),
    [
        new("Service", "LimitNOFILE", files) { Inside = new SizingFigure("Container", "Ulimit", "nofile=" + files) },
        new("Service", "TasksMax", tasks) { Inside = new SizingFigure("Container", "PidsLimit", tasks) { SaidBy = ["TasksMax"] } },
        new("Service", "MemoryHigh", memory) { SaidBy = ["MemoryMax", "MemoryLimit"] },
    ]);

    private static SizingFigure[] Restarts(string pause, string starts, string window) =>
    [
        new("Service", "Restart", "on-failure") { IsOfRestarts = true },
        new("Service", "RestartSec", pause + "s") { IsOfRestarts = true },
        new("Unit", "StartLimitBurst", starts) { IsOfRestarts = true },
        new("Unit", "StartLimitIntervalSec", window) { IsOfRestarts = true, SaidBy = ["StartLimitInterval"] },
    ];

    private static SizingFigure[] Shares(string weight, string score) =>
    [
        new("Service", "CPUWeight", weight) { SaidBy = ["CPUShares"] },
        new("Service", "IOWeight", weight) { SaidBy = ["BlockIOWeight"] },
        new("Service", "OOMScoreAdjust", score),
    ];
}
