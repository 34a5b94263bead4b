using System.Text.RegularExpressions;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>
/// bash 4.4 is the oldest that the script has to run on, and not to be had for a test. What came later is known, so none of it may be used.
/// </summary>
public sealed class OldestBashTests
{
    public static TheoryData<string, string> Later => new()
    {
        { @"\bEPOCH(REALTIME|SECONDS)\b", "5.0" },
        { @"\bBASH_ARGV0\b", "5.0" },
        { @"\bassoc_expand_once\b", "5.0" },
        { @"\blocalvar_inherit\b", "5.0" },
        { @"\bSRANDOM\b", "5.1" },
        { @"\$\{[^}]+@[ULuKk]\}", "5.1" },
        { @"\bwait\s+(-\w*\s+)*-\w*p\b", "5.1" },
        { @"\bwait\s+-\w*n\w*\s+[^\s|;&)}#]", "5.0" },
        { @"\bpatsub_replacement\b|\bnoexpand_translation\b", "5.2" },
        { @"\bunset\b[^;\n]*\[@\]", "5.2" },
        { @"\$\{\s", "5.3" },
        { @"\bGLOBSORT\b|\bBASH_MONOSECONDS\b", "5.3" },
    };

    [Theory]
    [MemberData(nameof(Later))]
    public void Nothing_that_came_later_is_used(string pattern, string since)
    {
        var used = OpsLibrary.Modules
            .SelectMany(static module => module.Value.Split('\n').Select(line => (module.Key, Line: line)))
            .Where(place => !place.Line.TrimStart().StartsWith('#') && Regex.IsMatch(place.Line, pattern))
            .Select(place => $"{place.Key}: {place.Line.Trim()} (since {since})")
            .ToList();

        Assert.Empty(used);
    }
}
