using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0402: <c>ReadWritePaths=</c> makes writable what can be seen; it opens nothing that is hidden.</summary>
public sealed class UnreachableWritePathRule() : UnitRule(
    new RuleDescriptor("UNIT0402", "ReadWritePaths does not open what is hidden", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (!unit.Has("ReadWritePaths") || unit.Has("TemporaryFileSystem") || unit.Has("RootDirectory") || unit.Has("RootImage"))
            yield break;

        var homes = HiddenHomes.Of(unit);
        List<SaidPath>? closed = unit.Has("InaccessiblePaths") ? unit.Paths("InaccessiblePaths").ToList() : null;
        if (homes is null && closed is null)
            yield break;

        foreach (var path in unit.Paths("ReadWritePaths"))
        {
            if (homes is not null && homes.Hides(path.Path))
                yield return InHome(unit, homes, path);
            else if (closed?.Find(other => UnitPaths.IsBelow(path.Path, other.Path)) is { } door)
                yield return new Finding(Rule, $"{Written.Setting(unit, "InaccessiblePaths", door.Path)} hides {path.Path}, and ReadWritePaths does not open it again: take it out of InaccessiblePaths", path.Origin).Beside([door.Origin]);
        }
    }

    private Finding InHome(UnitFacts unit, HiddenHomes homes, SaidPath path)
    {
        var fate = homes.IsEmpty && !path.MayBeMissing ? "the service fails with 226/NAMESPACE, since nothing is there" : "the program finds nothing there";
        var shows = Written.Setting(unit, "BindPaths", path.Path);
        var finding = new Finding(
            Rule,
            $"ReadWritePaths does not open what {Written.Setting(unit, "ProtectHome", homes.IsEmpty ? "tmpfs" : "yes")} hides: {fate}; write {(homes.IsEmpty ? shows : $"{Written.Setting(unit, "ProtectHome", "tmpfs")} and {shows}")} instead",
            path.Origin).Beside([homes.Origin]);
        return homes.IsEmpty
            ? finding.MendedBy(Repair.RemoveItem(), Repair.Add("BindPaths", path.Path))
            : finding.MendedBy(Repair.Set("ProtectHome", "tmpfs"), Repair.RemoveItem(), Repair.Add("BindPaths", path.Path)).MendedBy(Repair.Set("ProtectHome", "read-only"));
    }
}
