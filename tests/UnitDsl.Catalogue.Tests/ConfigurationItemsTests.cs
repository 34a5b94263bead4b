using UnitDsl.Systemd;

namespace UnitDsl.Catalogue.Tests;

public sealed class ConfigurationItemsTests
{
    [Fact]
    public void Nothing_that_systemd_knows_is_missing()
    {
        var release = InstalledSystemd.Release();
        Assert.SkipWhen(release > DirectiveCatalogue.NewestRelease, $"systemd {release} is newer than the catalogue");
        var missing = InstalledSystemd.ConfigurationItems()
            .Where(i => i.Section != "Scope" && DirectiveCatalogue.Find(i.Section, i.Name) is null);
        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_is_invented()
    {
        var release = InstalledSystemd.Release();
        var known = InstalledSystemd.ConfigurationItems();
        var invented = DirectiveCatalogue.All
            .SelectMany(d => d.Sections, (d, s) => (Section: s, Directive: d))
            .Where(e => e.Directive.WorksIn(release) && e.Directive.SinceIn(e.Section) <= release)
            .Select(e => (e.Section, e.Directive.Name))
            .Where(e => !known.Contains(e));
        Assert.Empty(invented);
    }

    [Fact]
    public void What_is_younger_than_the_installed_systemd_is_unknown_to_it()
    {
        var release = InstalledSystemd.Release();
        var known = InstalledSystemd.ConfigurationItems();
        Assert.DoesNotContain(DirectiveCatalogue.All.Where(d => d.Since > release).SelectMany(d => d.Sections, (d, s) => (s, d.Name)), known.Contains);
    }
}
