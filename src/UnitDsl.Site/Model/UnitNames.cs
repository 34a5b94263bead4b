namespace UnitDsl.Site.Model;

/// <summary>The unit names that types stand for, over the site and the assemblies it refers to.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<string, string> byType = new(StringComparer.Ordinal);

    public UnitNames(SiteModel site)
    {
        foreach (var unit in site.Referenced)
            byType[unit.TypeId] = unit.Name;
        foreach (var unit in site.Units)
        {
            if (unit.Name.Length > 0)
                byType[unit.TypeId] = unit.Name;
        }
    }

    public static string SimpleName(string typeId) => typeId.Substring(typeId.LastIndexOfAny(['.', '+']) + 1);

    public string? Find(string typeId) => byType.TryGetValue(typeId, out var name) ? name : null;
}
