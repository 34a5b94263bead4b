using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>
/// Units that share one generated file. A file a unit costs the compiler time that grows with the square of their number, one file for all makes
/// every edit render everything; so units are dealt out by name to a fixed number of files, whatever sources they come from.
/// </summary>
internal sealed record Bucket(int Index, EquatableArray<UnitModel> Units)
{
    public const int Count = 64;

    public static IEnumerable<Bucket> All(SiteSource source)
    {
        var buckets = new List<UnitModel>?[Count];
        foreach (var unit in source.Units)
        {
            if (unit.IsWritten && !unit.IsBroken)
                (buckets[IndexOf(unit.TypeId)] ??= []).Add(unit);
        }

        // Empty ones too: the compiler compares by position.
        return buckets.Select(static (units, index) => new Bucket(index, units is null ? EquatableArray<UnitModel>.Empty : units.ToEquatableArray()));
    }

    private static int IndexOf(string typeId)
    {
        // string.GetHashCode differs from run to run, and the generated files must not.
        var hash = 2166136261u;
        foreach (var c in typeId)
            hash = unchecked((hash ^ c) * 16777619u);
        return (int)((hash ^ (hash >> 16)) % Count);
    }
}
