namespace UnitDsl.Site.Model;

/// <summary>The unit names that types stand for, over the site and the assemblies it refers to.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<string, string> byType = new(StringComparer.Ordinal);

    public UnitNames(SiteModel site)
    {
        foreach (var unit in site.Referenced)
        {
            byType[unit.TypeId] = unit.Name;
            if (unit.QuadletFile is { } file)
                byType[FileOf(unit.TypeId)] = file;
        }

        foreach (var unit in site.Units)
        {
            // What a record brings along is named by its own name only, and a slot too: the record stands for the live one.
            if (unit.Name.Length > 0 && unit.Companion is null && unit.Slot is null)
            {
                byType[unit.TypeId] = unit.Name;
                if (unit.QuadletFile is { } file)
                    byType[FileOf(unit.TypeId)] = file;
            }
        }
    }

    /// <summary>Under this a type's file is asked for, by which Quadlet's keys name it, and not its unit.</summary>
    public static string FileOf(string typeId) => typeId + " file";

    public static string SimpleName(string typeId) => FullName(typeId).Split('.').Last();

    /// <summary>
    /// The type as it is written. To the compiler a file-local one is called <c>&lt;File&gt;F0123…__Name</c>, after the place of its file on this machine.
    /// </summary>
    public static string FullName(string typeId)
    {
        var name = typeId.Replace('+', '.');
        var open = name.IndexOf('<');
        var end = open < 0 ? -1 : name.IndexOf("__", open, StringComparison.Ordinal);
        return end < 0 ? name : name.Remove(open, end + 2 - open);
    }

    /// <summary>The name under which a unit's values are read: a template is read when it is instantiated.</summary>
    public static string Instance(string unitName) => unitName.IndexOf("@.", StringComparison.Ordinal) is >= 0 and var at ? unitName.Insert(at + 1, "instance") : unitName;

    public string? Find(string typeId) => byType.TryGetValue(typeId, out var name) ? name : null;
}
