using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>The base records that users derive from, and the kind of unit each of them makes.</summary>
public static class KindRecords
{
    public const string External = "UnitDsl.External";
    public const string Pm2App = "UnitDsl.Pm2App";
    public const string DropIn = "UnitDsl.DropIn";
    public const string Root = "UnitDsl.Unit";

    private static readonly Dictionary<string, UnitKind> kinds = new(StringComparer.Ordinal)
    {
        ["UnitDsl.Service"] = UnitKind.Service,
        [Pm2App] = UnitKind.Service,
        ["UnitDsl.Socket"] = UnitKind.Socket,
        ["UnitDsl.TimerUnit"] = UnitKind.Timer,
        ["UnitDsl.PathUnit"] = UnitKind.Path,
        ["UnitDsl.Mount"] = UnitKind.Mount,
        ["UnitDsl.Automount"] = UnitKind.Automount,
        ["UnitDsl.Swap"] = UnitKind.Swap,
        ["UnitDsl.Target"] = UnitKind.Target,
        ["UnitDsl.Slice"] = UnitKind.Slice,
        ["UnitDsl.Container"] = UnitKind.Container,
        ["UnitDsl.Pod"] = UnitKind.Pod,
        ["UnitDsl.Volume"] = UnitKind.Volume,
        ["UnitDsl.Network"] = UnitKind.Network,
        ["UnitDsl.Image"] = UnitKind.Image,
        ["UnitDsl.Build"] = UnitKind.Build,
        ["UnitDsl.Kube"] = UnitKind.Kube,
    };

    public static bool IsBase(string id) => id is External or DropIn or Root || kinds.ContainsKey(id);

    public static bool TryGet(string id, out UnitKind kind) => kinds.TryGetValue(id, out kind);

    /// <summary>The kind as a reader knows it: its suffix without the dot.</summary>
    public static string Word(UnitKind kind) => kind.ToString().ToLowerInvariant();
}
