using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning;

/// <summary>The settings of the site's own journal, which its instance of journald reads when it starts.</summary>
internal sealed class JournalFile : ISiteFiles
{
    /// <summary>Where they lie on the machine.</summary>
    public static string PathOf(string site) => $"/etc/systemd/journald@{site}.conf";

    public IEnumerable<Artifact> Render(SiteSummary site, Func<string, string?> nameOf)
    {
        if (AroundFile.Intended<JournalIntention>(site).FirstOrDefault() is { } journal)
            yield return AroundFile.ComposeAt("root" + PathOf(site.Name), site.Name, journal.Settings.Select(static setting => $"{setting.Name}={setting.Value}").Prepend("[Journal]"));
    }
}
