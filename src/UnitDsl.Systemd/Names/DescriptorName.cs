using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of file descriptors that systemd passes on: printable ASCII without a colon.</summary>
internal static class DescriptorName
{
    public const int Longest = 255;

    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (name.Length == 0)
            why = "the name is empty";
        else if (name.Length > Longest)
            why = $"the name is longer than {Longest} characters";
        else if (IndexOfWrong(name) >= 0)
            why = "it is printable ASCII without a colon";
        return why is null;
    }

    /// <summary>Where the first character stands that no such name has; -1 without one.</summary>
    public static int IndexOfWrong(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is < ' ' or > '~' or ':')
                return i;
        }

        return -1;
    }
}
