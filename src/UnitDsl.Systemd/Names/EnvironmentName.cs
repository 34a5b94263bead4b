using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of environment variables as systemd accepts them: letters, digits and underscores, no leading digit.</summary>
public static class EnvironmentName
{
    public static bool IsValid(string name) => IsValid(name, out _);

    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (name.Length == 0)
            why = "the name is empty";
        else if (name[0] is >= '0' and <= '9')
            why = "a variable's name cannot start with a digit";
        else if (!HasOnlyNameCharacters(name))
            why = "a variable's name is made of letters, digits and underscores";
        return why is null;
    }

    /// <summary>The valid name that this one was evidently meant to be; null where it could be another.</summary>
    public static string? Nearest(string name)
    {
        var meant = name.Replace('-', '_').Replace('.', '_');
        return meant != name && IsValid(meant) ? meant : null;
    }

    private static bool HasOnlyNameCharacters(string name)
    {
        foreach (char c in name)
        {
            if (c is not (>= '0' and <= '9' or '_' or >= 'a' and <= 'z' or >= 'A' and <= 'Z'))
                return false;
        }
        return true;
    }
}
