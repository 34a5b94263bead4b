using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of network interfaces.</summary>
internal static class NetworkInterfaceName
{
    private const int LongestName = 15;

    public static bool IsValid(string name) => IsValid(name, out _);

    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = WhyInvalid(name);
        return why is null;
    }

    private static string? WhyInvalid(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > LongestName)
            return $"it is longer than {LongestName} characters";
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
