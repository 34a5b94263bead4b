using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>What keeps a service that is not root from talking to systemd, which it does over the system bus.</summary>
internal static class BusAccess
{
    private const string Family = "AF_UNIX";
    private const string Socket = "/run/dbus/system_bus_socket";

    private static readonly string[] hiding = ["InaccessiblePaths", "TemporaryFileSystem"];
    private static readonly string[] calls = ["socket", "connect"];

    /// <summary>What is in the way, where it is written, and what would mend it.</summary>
    public static IEnumerable<(string What, Origin Origin, Change? Repair)> Obstacles(UnitFacts unit)
    {
        if (unit.Has("RestrictAddressFamilies") && !unit.Sandbox.Settings.Families.AllowsFamily(Family))
            yield return ($"RestrictAddressFamilies leaves out {Family}, which the system bus is reached by; add it", First(unit, "RestrictAddressFamilies"), Repair.Add("RestrictAddressFamilies", Family));
        foreach (var name in new[] { "RootDirectory", "RootImage" })
        {
            if (unit.Value(name) is { } root && root.Text != "/" && !IsBoundBack(unit))
                yield return ($"the root of its own, {root.Text}, has no system bus; bind /run/dbus in", root.Origin, null);
        }

        foreach (var directive in hiding)
        {
            foreach (var closed in unit.Has(directive) ? PathPlaces.Paths(unit, directive) : [])
            {
                if (PathPlaces.IsBelow(Socket, closed.Text) && !IsBoundBack(unit))
                    yield return ($"{directive}= hides {Socket}; hide less of {closed.Text}", closed.Origin, null);
            }
        }

        var filter = unit.Sandbox.Settings.SystemCalls;
        if (unit.Has("SystemCallFilter") && filter.IsSet && Array.Find(calls, call => !filter.AllowsAny(call)) is { } call)
            yield return ($"the filter leaves out {call}, without which nothing asks the system bus; allow it", First(unit, "SystemCallFilter"), null);
    }

    private static bool IsBoundBack(UnitFacts unit) =>
        PathPlaces.Paths(unit, "BindPaths").Concat(PathPlaces.Paths(unit, "BindReadOnlyPaths")).Any(static bound => PathPlaces.IsBelow(Socket, bound.Text));

    private static Origin First(UnitFacts unit, string directive) => unit.Items(directive).Select(static item => item.Origin).FirstOrDefault() ?? unit.OriginOf(directive);
}
