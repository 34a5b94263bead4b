using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of file descriptors that systemd passes on: printable ASCII without a colon.</summary>
internal static class DescriptorName
{
    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (name.Length == 0)
            why = "the name is empty";
        else if (name.Length > 255)
            why = "the name is longer than 255 characters";
        else if (!IsPrintable(name))
            why = "it is printable ASCII without a colon";
        return why is null;
    }

    private static bool IsPrintable(string name)
    {
        foreach (var c in name)
        {
            if (c is < ' ' or > '~' or ':')
                return false;
        }

        return true;
    }
}
