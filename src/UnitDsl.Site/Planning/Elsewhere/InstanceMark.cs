namespace UnitDsl.Site.Planning.Elsewhere;

/// <summary>The place of an instance's name in a text that is one for all instances.</summary>
internal static class InstanceMark
{
    /// <summary>A character that nobody writes, from the area that Unicode keeps free.</summary>
    public const char Character = '\uE000';

    /// <summary>The unit's name with the mark in the place of the instance; that of a unit which is no template stays as it is.</summary>
    public static string Instantiate(string unitName) => unitName.IndexOf("@.", StringComparison.Ordinal) is >= 0 and var at ? unitName.Insert(at + 1, Character.ToString()) : unitName;
}
