namespace UnitDsl.Systemd;

/// <summary>What is mounted where, and how.</summary>
internal sealed class MountParameters
{
    private static readonly string[] networkTypes =
    [
        "afs", "ceph", "cifs", "davfs", "gfs", "gfs2", "glusterfs", "lustre", "ncp", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3", "smbfs", "sshfs",
    ];

    private static readonly string[] kept = ["/run/initramfs", "/proc", "/sys", "/dev"];

    private readonly string[] options;

    private MountParameters(string where, string? what, string? type, string[] options)
    {
        Where = where;
        What = what;
        Type = type;
        this.options = options;
    }

    public string Where { get; }

    public string? What { get; }

    public string? Type { get; }

    public bool IsBind => Type is "bind" or "rbind" || HasAny("bind", "rbind");

    public bool IsNetwork =>
        Has("_netdev") || (Type is not null && Array.IndexOf(networkTypes, Type.StartsWith("fuse.", StringComparison.Ordinal) ? Type.Substring(5) : Type) >= 0);

    /// <summary>Whether something has to be done to count what each user stores on it.</summary>
    public bool MayCount => Type is null or "ext2" or "ext3" or "ext4" or "reiserfs" or "jfs" or "f2fs";

    /// <summary>Nothing waits for it; the last word counts.</summary>
    public bool IsOptional
    {
        get
        {
            for (var i = options.Length - 1; i >= 0; i--)
            {
                if (options[i] is "nofail" or "fail")
                    return options[i] == "nofail";
            }

            return false;
        }
    }

    /// <summary>There before the system and after it.</summary>
    public bool IsExtrinsic
    {
        get
        {
            if (Where is "/" or "/usr" or "/etc" || Has("x-initrd.mount"))
                return true;
            foreach (var directory in kept)
            {
                if (UnitPath.IsBelow(Where, directory))
                    return true;
            }

            return false;
        }
    }

    public static MountParameters Read(string unitName, UnitAssignments assignments, string section)
    {
        string? Text(string name) => assignments.Last(section, name) is { } value ? assignments.Expand(section, name, value) : null;
        var where = UnitName.TryUnescapePath(UnitName.WithoutSuffix(unitName), out var path, out _) ? path : "/";
        var what = Text("What");
        return new MountParameters(where, UnitPath.IsAbsolute(what) ? UnitPath.Simplify(what!) ?? what : what, Text("Type"), Text("Options")?.Split(',') ?? []);
    }

    public bool Has(string option)
    {
        foreach (var own in options)
        {
            if (own == option || (own.Length > option.Length && own[option.Length] == '=' && own.StartsWith(option, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    public bool HasAny(params string[] any)
    {
        foreach (var option in any)
        {
            if (Has(option))
                return true;
        }

        return false;
    }
}
