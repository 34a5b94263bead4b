namespace UnitDsl.Systemd;

/// <summary>Names made of names, and paths of paths.</summary>
internal static class UnitNameParts
{
    /// <summary><c>a@b.service</c> to <c>a@.service</c>.</summary>
    public static string Template(string instance) => UnitName.PrefixOf(instance) + "@" + UnitName.SuffixOf(instance);

    /// <summary><c>a@.service</c> and <c>b</c> to <c>a@b.service</c>.</summary>
    public static string Instance(string template, string instance) => UnitName.PrefixOf(template) + "@" + instance + UnitName.SuffixOf(template);

    /// <summary>
    /// One dash less: <c>a-b-c.service</c> to <c>a-b-.service</c>, that to <c>a-.service</c>, that to nothing.
    /// An instance stays one; a template becomes a plain name.
    /// </summary>
    public static string? Shorter(string name)
    {
        string prefix = UnitName.PrefixOf(name);
        int dash = prefix.Length < 2 ? -1 : prefix.LastIndexOf('-', prefix.Length - 2);
        if (dash <= 0)
            return null;
        string instance = UnitName.InstanceOf(name) is { } given ? "@" + given : "";
        return prefix.Substring(0, dash + 1) + instance + UnitName.SuffixOf(name);
    }

    /// <summary>Where a link in a directory leads, without dots.</summary>
    public static string Combine(string directory, string target)
    {
        string path = target.StartsWith("/", StringComparison.Ordinal) ? target : directory + "/" + target;
        var parts = new List<string>();
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }
        return "/" + string.Join("/", parts);
    }
}
