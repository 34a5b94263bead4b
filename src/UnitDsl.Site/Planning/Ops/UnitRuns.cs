using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>What an instance of a unit that runs was started with, as a hash: only when it differs does the unit need a restart.</summary>
public sealed record UnitRuns(string Unit, string Hash)
{
    /// <summary>By what a unit is told from the others: its name, or the file of what is put into a unit of somebody else, of which there may be several.</summary>
    public static string KeyOf(UnitModel unit) => unit.DropIn?.PathFor(unit.Name) ?? unit.Name;
}
