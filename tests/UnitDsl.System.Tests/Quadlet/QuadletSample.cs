using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Quadlet;

/// <summary>A key on one kind, a value, what becomes of it in the service, and a value that is none.</summary>
internal sealed record QuadletSample(string Key, UnitKind Kind, string Section, string Value, IReadOnlyList<string> InService, string? Wrong, string? Beside)
{
    private static readonly string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "quadlet-samples.tsv"));

    public static IReadOnlyList<QuadletSample> All { get; } = [.. lines.Skip(1).Select(static line => line.Split('\t')).SelectMany(static cells => cells[1].Split(','), Read)];

    public Directive Directive => DirectiveCatalogue.Find(Section, Key)!;

    public PodmanRelease Since => Directive.PodmanSinceIn(Section)!.Value;

    /// <summary>What the unit says beside it, as attributes.</summary>
    public IEnumerable<string> Companions
    {
        get
        {
            var least = (Beside == "-Image" ? [] : Least(Kind)).Append(Beside is not null && Beside[0] != '-' ? Beside : "").Where(line => line.Length > 0 && line.Split('=')[0] != Key);
            return least.Select(static line => $"{line.Split('=')[0]}(\"{line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]}\")");
        }
    }

    private static QuadletSample Read(string[] cells, string section) => new(
        cells[0], section == "Quadlet" ? UnitKind.Container : Enum.Parse<UnitKind>(section), section, cells[2],
        [.. cells[3].Split('|').Where(static text => text != "-").Select(static text => text.Replace("\\n", "\n", StringComparison.Ordinal))],
        cells[4] == "-" ? null : cells[4], cells[5] == "-" ? null : cells[5]);

    private static IEnumerable<string> Least(UnitKind kind) => kind switch
    {
        UnitKind.Container or UnitKind.Image => ["Image=docker.io/library/busybox:1"],
        UnitKind.Build => ["ImageTag=localhost/a", "SetWorkingDirectory=/srv/a"],
        UnitKind.Kube => ["Yaml=/srv/shop/a.yaml"],
        _ => [],
    };
}
