using System.Text;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking;

/// <summary>What a unit is called: <c>[Name]</c>, or the record's name in kebab-case.</summary>
internal static class UnitNaming
{
    public static string KebabCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
                && name[i - 1] != '_';
            if (startsWord)
                text.Append('-');
            text.Append(name[i] == '_' ? '-' : char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The full name with the suffix of the kind, or null after a problem was reported.</summary>
    public static string? Resolve(UnitContext context, UnitKind kind, string typeName, Filled? given, Origin recordName)
    {
        var suffix = kind.Suffix();
        var origin = given?.Origin ?? recordName;
        var name = given?.Text ?? KebabCase(typeName);
        if (given is null && !UnitName.IsValid(name + suffix))
            name = UnitName.Escape(name);
        var written = UnitName.SuffixOf(name);
        if (written is not null && written != suffix)
        {
            context.Report(LanguageRules.InvalidName, $"'{name}' names a {written} unit, and this is a {suffix} unit", origin);
            return null;
        }

        var full = written is null ? name + suffix : name;
        if (UnitName.IsValid(full, out var why))
            return full;

        context.Report(LanguageRules.InvalidName, $"'{full}' is no unit name: {why}", origin);
        return null;
    }

    /// <summary>Mounts, automounts and swaps are named after their path; systemd refuses any other name.</summary>
    public static string? FromPath(UnitContext context, UnitKind kind, string path, Origin origin, Filled? given)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            context.Report(LanguageRules.InvalidName, $"This unit is named after its path, and '{path}' is none from the root on: begin it with a /", origin);
            return null;
        }

        if (UnitName.TryFromPath(path, kind.Suffix(), out var name, out var why))
        {
            if (given is not { } other || UnitName.WithDefaultSuffix(other.Text, kind.Suffix()) == name)
                return name;

            context.Report(
                LanguageRules.InvalidName,
                $"A {kind.Suffix()} unit is named after its path, and systemd refuses it under any other name: leave [Name] out, and this one is {name}",
                other.Origin);
            return null;
        }

        context.Report(LanguageRules.InvalidName, $"This unit is named after its path, and '{path}' makes no name: {why}", origin);
        return null;
    }
}
