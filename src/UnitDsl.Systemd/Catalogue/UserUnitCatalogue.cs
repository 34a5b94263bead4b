namespace UnitDsl.Systemd;

/// <summary>The units that a user's manager has from systemd and from the common packages; those of the machine are in <see cref="UnitCatalogue"/>.</summary>
public static class UserUnitCatalogue
{
    private static readonly HashSet<string> names = new(SetCatalogue.Members("UserUnits")[0].Names(), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => names;

    /// <summary>Whether there is a unit of this name, or the template that it is an instance of.</summary>
    public static bool Has(string name) =>
        names.Contains(name) || (UnitName.InstanceOf(name) is not null && names.Contains(UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name)));
}
