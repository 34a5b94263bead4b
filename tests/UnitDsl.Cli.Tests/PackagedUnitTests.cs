using System.Text.Json;

namespace UnitDsl.Cli.Tests;

/// <summary>
/// What well-kept packages ship raises no error, and no warning that is not in the list of those that we would defend to their maintainers
/// (<c>packaged-warnings.txt</c>).
/// </summary>
public sealed class PackagedUnitTests(PackagedUnits packages) : IClassFixture<PackagedUnits>
{
    private const int Enough = 300;

    [Fact]
    public void There_is_no_error_in_what_well_kept_packages_ship()
    {
        var findings = Findings();
        Assert.True(Directory.EnumerateFiles(packages.Tree!).Count() >= Enough, packages.Log);
        Assert.DoesNotContain(findings, static finding => finding.Severity == "error");
    }

    [Fact]
    public void Every_warning_on_them_is_one_that_we_would_defend()
    {
        var list = Path.Combine(AppContext.BaseDirectory, "packaged-warnings.txt");
        var known = File.ReadLines(list).Where(static line => !line.StartsWith('#')).ToHashSet(StringComparer.Ordinal);
        var found = Findings().Where(static finding => finding.Severity == "warning").Select(static finding => $"{finding.Rule} {finding.Unit}").Distinct(StringComparer.Ordinal).ToList();

        Assert.DoesNotContain(found, warning => !known.Contains(warning));
    }

    private IReadOnlyList<(string Rule, string Severity, string Unit, string Message)> Findings()
    {
        Assert.SkipUnless(packages.Tree is not null, "Packages are fetched as root on Debian only.");
        using var json = JsonDocument.Parse(Answer.To("check", packages.Tree!, "--format", "json").Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => (
            finding.GetProperty("rule").GetString()!, finding.GetProperty("severity").GetString()!,
            Path.GetFileName(finding.GetProperty("path").GetString()!), finding.GetProperty("message").GetString()!))];
    }
}
