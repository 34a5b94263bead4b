using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Names of units, by systemd's own rules.</summary>
public static partial class UnitName
{
    private const int LongestInBytes = 255;

    /// <summary>Every suffix a unit can have, with its dot.</summary>
    public static EquatableArray<string> Suffixes { get; } = EquatableArray.Create(
        ".service", ".mount", ".swap", ".socket", ".target", ".device", ".automount", ".timer", ".path", ".slice", ".scope");

    public static bool IsValid(string name) => IsValid(name, out _);

    /// <summary>True for a plain name, a template (<c>foo@.service</c>) and an instance (<c>foo@bar.service</c>).</summary>
    public static bool IsValid(string name, [NotNullWhen(false)] out string? why)
    {
        why = null;
        string? suffix = SuffixOf(name);
        if (suffix is null)
            why = "it does not end in a unit's suffix such as .service";
        else if (name.Length == suffix.Length)
            why = "there is nothing before its suffix";
        else if (name[0] == '@')
            why = "there is nothing before the '@'";
        else if (name.Length > LongestInBytes)
            why = "it is longer than 255 bytes";
        else if (FirstWrong(name) is >= 0 and var wrong)
            why = name[wrong] == '\0' ? "it contains a NUL character" : $"'{name[wrong]}' is not allowed in it: only letters, digits and :-_.\\@ are";
        return why is null;
    }

    /// <summary>Appends the suffix (with its dot) to a name that has none of its own.</summary>
    public static string WithDefaultSuffix(string name, string suffix = ".service") => SuffixOf(name) is null ? name + suffix : name;

    /// <summary>The suffix with its dot, or null when the name ends in none that systemd knows.</summary>
    public static string? SuffixOf(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0)
            return null;
        foreach (string suffix in Suffixes)
        {
            if (string.CompareOrdinal(name, dot, suffix, 0, int.MaxValue) == 0)
                return suffix;
        }
        return null;
    }

    /// <summary>What is before the <c>@</c>, or before the suffix of a plain name.</summary>
    public static string PrefixOf(string name)
    {
        int at = name.IndexOf('@');
        return at >= 0 ? name.Substring(0, at) : WithoutSuffix(name);
    }

    /// <summary>What is between the <c>@</c> and the suffix, still escaped; null for a plain name and for a template.</summary>
    public static string? InstanceOf(string name)
    {
        string stem = WithoutSuffix(name);
        int at = stem.IndexOf('@');
        return at < 0 || at == stem.Length - 1 ? null : stem.Substring(at + 1);
    }

    /// <summary>Only these kinds come as templates; <c>a@b.mount</c> is a valid name that no unit can have.</summary>
    public static bool MayBeTemplate(string suffix) => suffix is ".service" or ".socket" or ".target" or ".timer" or ".path";

    public static bool IsTemplate(string name)
    {
        string stem = WithoutSuffix(name);
        return stem.IndexOf('@') is var at and >= 0 && at == stem.Length - 1;
    }

    public static string WithoutSuffix(string name) =>
        SuffixOf(name) is { } suffix ? name.Substring(0, name.Length - suffix.Length) : name;

    private static int FirstWrong(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '@' && !IsAllowed(name[i]))
                return i;
        }

        return -1;
    }

    internal static bool IsAllowedInInstance(char c) => c == '@' || IsAllowed(c);

    private static bool IsAllowed(char c) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or ':' or '-' or '_' or '.' or '\\';
}
