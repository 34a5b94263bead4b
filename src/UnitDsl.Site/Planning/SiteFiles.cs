using UnitDsl.Site.Handover;
using UnitDsl.Site.Planning.Compose;
using UnitDsl.Site.Planning.Supervisord;

namespace UnitDsl.Site.Planning;

/// <summary>A family of files that are the site's and not one unit's: what stands in front of it, what has to be on the machine around it.</summary>
public interface ISiteFiles
{
    /// <summary>Its files; none where nothing of the site asks for them.</summary>
    IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf);
}

/// <summary>Every family there is. They land like unit files, and the manifest lists them with their hashes.</summary>
public static class SiteFiles
{
    private static readonly ISiteFiles[] families =
    [
        new SysusersFile(),
        new TmpfilesFile(),
        new JournalFile(),
        new FrontFiles(),
        new ComposeFile(),
        new SupervisordFiles(),
        new PolkitRules(),
        new EcosystemFile(),
    ];

    /// <param name="site">The site.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    public static IReadOnlyList<Artifact> Render(SiteSummary site, Func<string, string?> nameOf) =>
        [.. families.SelectMany(family => family.Render(site, nameOf)).OrderBy(static file => file.Path, StringComparer.Ordinal)];
}
