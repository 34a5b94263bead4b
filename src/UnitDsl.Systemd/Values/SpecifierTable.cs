namespace UnitDsl.Systemd;

/// <summary>What systemd's <c>%</c> sequences come to, as far as it can be known away from the machine; a likely value elsewhere.</summary>
internal static class SpecifierTable
{
    /// <summary>What stands where only the machine knows: long enough to be valid wherever the real one is.</summary>
    private const string Id = "0123456789abcdef0123456789abcdef";

    /// <summary>Null where systemd does not know the letter here.</summary>
    public static string? Value(char letter, string set, ValueContext context)
    {
        if (letter == '%')
            return "%";
        return Common(letter, context) ?? (set == "unit" ? OfPaths(letter, context) : null);
    }

    /// <summary>Known wherever specifiers are.</summary>
    private static string? Common(char letter, ValueContext context)
    {
        var name = context.UnitName;
        return letter switch
        {
            'n' => name,
            'N' => Stem(name),
            'p' => Prefix(name),
            'i' => Instance(name),
            'j' => LastOf(Prefix(name)),
            'a' => "x86-64",
            'A' or 'B' or 'M' or 'w' or 'W' => "1",
            'o' => "linux",
            'b' or 'm' => Id,
            'H' or 'l' => "localhost",
            'q' => "localhost",
            'v' => "6.1.0",
            'u' or 'g' => "root",
            'U' or 'G' => "0",
            _ => null,
        };
    }

    private static string? OfPaths(char letter, ValueContext context) => letter switch
    {
        'I' => Unescaped(Instance(context.UnitName)),
        'J' => Unescaped(LastOf(Prefix(context.UnitName))),
        'P' => Unescaped(Prefix(context.UnitName)),
        'f' => "/" + Unescaped(Instance(context.UnitName) is { Length: > 0 } instance ? instance : Prefix(context.UnitName)).TrimStart('/'),
        'y' => "/etc/systemd/system/" + context.UnitName,
        'Y' => "/etc/systemd/system",
        // The slice is not known yet when a file is read, which is why systemd calls these three deprecated.
        'c' => "/" + context.UnitName,
        'r' or 'R' => "",
        'd' => "/run/credentials/" + context.UnitName,
        'D' when context.Release >= 256 => "/usr/share",
        'C' => "/var/cache",
        'E' => "/etc",
        'L' => "/var/log",
        'S' => "/var/lib",
        't' => "/run",
        'T' => "/tmp",
        'V' => "/var/tmp",
        'h' => "/root",
        's' => "/bin/sh",
        _ => null,
    };

    private static string Stem(string name) => name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;

    private static string Prefix(string name)
    {
        var stem = Stem(name);
        return stem.IndexOf('@') is >= 0 and var at ? stem.Substring(0, at) : stem;
    }

    private static string Instance(string name)
    {
        var stem = Stem(name);
        return stem.IndexOf('@') is >= 0 and var at ? stem.Substring(at + 1) : "";
    }

    private static string Unescaped(string name) => UnitName.TryUnescape(name, out var text, out _) ? text : name;

    private static string LastOf(string prefix) => prefix.Substring(prefix.LastIndexOf('-') + 1);
}
