using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of credentials: file names of printable ASCII without a colon, which separates them from their source.</summary>
public static class CredentialName
{
    public static bool IsValid(string name) => IsValid(name, out _);

    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (name.Length == 0)
            why = "the name is empty";
        else if (name is "." or "..")
            why = "the name is that of a directory";
        else if (name.Length > 255)
            why = "the name is longer than the 255 bytes of a file name";
        else if (name.Any(c => c is < ' ' or > '~'))
            why = "a credential's name is printable ASCII";
        else if (name.Any(c => c is '/' or ':'))
            why = "a credential's name contains neither '/' nor ':'";
        return why is null;
    }
}
