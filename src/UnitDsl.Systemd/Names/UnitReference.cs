namespace UnitDsl.Systemd;

/// <summary>A unit that another one names.</summary>
internal static class UnitReference
{
    /// <summary>
    /// The unit that is meant: a template stands for its instance with the same instance as the naming unit, or its name.
    /// </summary>
    public static string Resolve(string name, string namingUnit)
    {
        if (name.IndexOf('@') < 0 || !UnitName.IsTemplate(name) || !UnitName.IsValid(name))
            return name;
        var instance = UnitName.InstanceOf(namingUnit) ?? UnitName.PrefixOf(namingUnit);
        return UnitName.PrefixOf(name) + "@" + instance + UnitName.SuffixOf(name);
    }

    /// <summary>Null for a name that a unit can have, else what is wrong with it.</summary>
    public static string? Fault(string name)
    {
        if (!UnitName.IsValid(name, out var why))
            return why;
        var suffix = UnitName.SuffixOf(name)!;
        return name.IndexOf('@') >= 0 && !UnitName.MayBeTemplate(suffix) ? $"a {suffix.Substring(1)} unit has no instances" : null;
    }

    /// <summary>The name with the suffix that was evidently meant; null when it is not evident.</summary>
    public static string? Suggest(string name, string? demanded)
    {
        if (demanded is not null && UnitName.SuffixOf(name) is { } wrong && UnitName.IsValid(name))
            return wrong == demanded ? null : UnitName.WithoutSuffix(name) + demanded;
        if (UnitName.SuffixOf(name) is not null)
            return null;
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 ? Spelling.Closest(name.Substring(dot), demanded is null ? UnitName.Suffixes : [demanded]) : null;
        var meant = ending is not null ? name.Substring(0, dot) + ending : name + (demanded ?? ".service");
        return Fault(meant) is null ? meant : null;
    }
}
