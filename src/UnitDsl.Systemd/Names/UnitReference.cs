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

    /// <summary>What people put between names that systemd wants spaces between.</summary>
    public static readonly char[] Separators = [',', ';'];

    private static string? SuggestSeveral(string names, string? demanded)
    {
        var several = names.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < several.Length; i++)
        {
            if ((Fault(several[i]) is null ? several[i] : Suggest(several[i], demanded)) is not { } name)
                return null;
            several[i] = name;
        }

        return several.Length == 0 ? null : string.Join(" ", several);
    }

    /// <summary>The name with the suffix that was evidently meant; null when it is not evident.</summary>
    public static string? Suggest(string name, string? demanded)
    {
        if (name.IndexOfAny(Separators) >= 0)
            return SuggestSeveral(name, demanded);
        if (demanded is not null && UnitName.SuffixOf(name) is { } wrong && UnitName.IsValid(name))
            return wrong == demanded ? null : UnitName.WithoutSuffix(name) + demanded;
        if (UnitName.SuffixOf(name) is not null)
            return null;
        var dot = name.LastIndexOf('.');
        var ending = dot > 0 ? Spelling.Closest(name.Substring(dot), demanded is null ? UnitName.Suffixes : [demanded]) : null;
        var meant = ending is not null ? name.Substring(0, dot) + ending : name + (demanded ?? (UnitCatalogue.Find(name + ".service") is null && UnitCatalogue.Find(name + ".target") is not null ? ".target" : ".service"));
        return Fault(meant) is null ? meant : null;
    }
}
