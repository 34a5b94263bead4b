using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>The directories and other things that the site's units need to find, for systemd-tmpfiles.</summary>
internal sealed class TmpfilesFile : ISiteFiles
{
    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        var lines = site.Units.SelectMany(Lines)
            .Distinct()
            .OrderBy(static line => line.Path, StringComparer.Ordinal)
            .Select(static line => line.Text)
            .ToList();
        if (lines.Count > 0)
            yield return AroundFile.Compose("root/etc/tmpfiles.d/", site.Name, lines);
    }

    // In the order in which they were said; lines of one path may build on one another.
    private static IEnumerable<(string Path, string Text)> Lines(UnitSummary unit)
    {
        var user = Known(unit, unit.User);
        foreach (var intention in unit.Intentions)
        {
            if (intention is DirectoryIntention directory)
                yield return (directory.Path, Line(directory.OwnedBy(user, Known(unit, unit.Group))));
            else if (intention is TmpfilesIntention line)
                yield return (line.Path, line.Line);
        }
    }

    // A user that is made up at the start, or that depends on the instance, is nobody whom a directory could belong to.
    private static string? Known(UnitSummary unit, string? account) => unit.HasDynamicUser || account is null || account.IndexOf('%') >= 0 ? null : account;

    private static string Line(DirectoryIntention directory)
    {
        var fields = new[] { directory.Mode.Length > 0 ? directory.Mode : "0755", SysusersText.Field(directory.Owner), SysusersText.Field(directory.Group), SysusersText.Field(directory.Age) };
        return $"d {SysusersText.Field(directory.Path)} {string.Join(" ", fields)}";
    }
}
