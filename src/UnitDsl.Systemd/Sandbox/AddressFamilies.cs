namespace UnitDsl.Systemd;

/// <summary>The address families that a unit may use, as its lines add up.</summary>
internal sealed class AddressFamilies
{
    private HashSet<string>? listed;
    private bool isAllowList;

    public AddressFamilies Copy() => new() { listed = listed is null ? null : new HashSet<string>(listed, StringComparer.Ordinal), isAllowList = isAllowList };

    public void Apply(Piece value, int release)
    {
        if (value.IsEmpty || value.Text == AddressFamilyGrammar.None)
        {
            (listed, isAllowList) = (null, !value.IsEmpty);
            return;
        }

        var families = AddressFamilyGrammar.Parse(value, release, out var isInverted);
        if (listed is null)
            (listed, isAllowList) = (new HashSet<string>(StringComparer.Ordinal), !isInverted);
        foreach (var family in families)
        {
            if (isInverted != isAllowList)
                listed.Add(family);
            else
                listed.Remove(family);
        }
    }

    /// <summary>Whether sockets of this family may be used.</summary>
    public bool AllowsFamily(string family) => listed?.Contains(family) == true ? isAllowList : !isAllowList;

    /// <summary>Whether sockets of this class may be used, by the names in the table of the exposure.</summary>
    public bool Allows(string familyClass)
    {
        foreach (var family in listed ?? [])
        {
            if (ClassOf(family) == familyClass)
                return isAllowList;
        }

        return !isAllowList;
    }

    private static string ClassOf(string family) => family switch
    {
        "AF_INET" or "AF_INET6" => "inet",
        "AF_UNIX" => "unix",
        "AF_NETLINK" => "netlink",
        "AF_PACKET" => "packet",
        _ => "other",
    };
}
