using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of network interfaces.</summary>
internal static class NetworkInterfaceName
{
    private const int LongestName = 15;
    private const int LongestAlternative = 127;

    public static bool IsValid(string name) => IsValid(name, mayBeAlternative: false, out _);

    /// <param name="name">The name.</param>
    /// <param name="mayBeAlternative">Whether the long names that an interface can have besides its own are names, too.</param>
    /// <param name="why">Why it is none.</param>
    public static bool IsValid(string name, bool mayBeAlternative, [NotNullWhen(false)] out string? why)
    {
        why = WhyInvalid(name, mayBeAlternative ? LongestAlternative : LongestName);
        return why is null;
    }

    private static string? WhyInvalid(string name, int longest)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > longest)
            return $"it is longer than {longest} characters";
        if (name is "." or ".." or "all" or "default")
            return "the kernel means something else by it";
        var isNumber = true;
        foreach (var c in name)
        {
            if (c is <= ' ' or >= '\x7f' or ':' or '/' or '%')
                return $"it cannot contain '{c}'";
            isNumber &= c is >= '0' and <= '9';
        }

        return isNumber ? "a number alone is taken for an index" : null;
    }
}
