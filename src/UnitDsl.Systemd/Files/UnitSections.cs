namespace UnitDsl.Systemd;

/// <summary>The sections that systemd knows in a unit's file, with or without directives in them.</summary>
internal static class UnitSections
{
    /// <summary>A target's own section has nothing in it, but it is no mistake to write it.</summary>
    private const string Target = "Target";

    public static bool IsKnown(UnitKind? kind, string section)
    {
        if (kind is { } one)
            return IsKnownOn(one, section);
        foreach (var any in UnitKinds.All)
        {
            if (IsKnownOn(any, section))
                return true;
        }
        return false;
    }

    /// <summary>The directive of this name, if its section is one of the kind's.</summary>
    public static Directive? Find(UnitKind? kind, string section, string name) =>
        IsKnown(kind, section) ? DirectiveCatalogue.Find(section, name) : null;

    private static bool IsKnownOn(UnitKind kind, string section)
    {
        if (kind == UnitKind.Target && section == Target)
            return true;
        foreach (string own in DirectiveCatalogue.SectionsOf(kind))
        {
            if (own == section)
                return true;
        }
        return false;
    }
}
