using System.Text.RegularExpressions;
using UnitDsl.Site.Files;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Docs.Tests;

/// <summary>Checks the unit files that a page shows, as the tool would. A remark such as <c># shop.timer</c> names the file that begins there.</summary>
internal static partial class UnitFileSnippets
{
    public static IReadOnlyList<Finding> Findings(string text)
    {
        var units = Units(text).Select(static unit => new LoadedUnit(
            unit.Name, [], UnitLoadState.Loaded, [new LoadedFile(unit.Name, UnitFile.Parse(unit.Text), IsDropIn: false, IsMask: false)], [])).ToList();
        return FileCheck.Check(units, DirectiveCatalogue.NewestRelease, isWhole: units.Count > 1);
    }

    private static IEnumerable<(string Name, string Text)> Units(string text)
    {
        var names = FileName().Matches(text);
        if (names.Count == 0)
            return [("shop.service", text)];
        return names.Select((name, i) => (name.Groups["name"].Value, text[name.Index..(i + 1 < names.Count ? names[i + 1].Index : text.Length)]));
    }

    [GeneratedRegex("^# (?<name>[a-z@-]+\\.[a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex FileName();
}
