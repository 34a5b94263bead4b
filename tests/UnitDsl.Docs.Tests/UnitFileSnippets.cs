using UnitDsl.Site.Files;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Docs.Tests;

/// <summary>Checks the unit files that a page shows, as the tool would.</summary>
internal static class UnitFileSnippets
{
    public static IReadOnlyList<Finding> Findings(string text)
    {
        var file = new LoadedFile("shop.service", UnitFile.Parse(text), IsDropIn: false, IsMask: false);
        return FileCheck.Check([new LoadedUnit("shop.service", [], UnitLoadState.Loaded, [file], [])], DirectiveCatalogue.NewestRelease);
    }
}
