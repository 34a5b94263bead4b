using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning;

/// <summary>What the files around the units have in common.</summary>
internal static class AroundFile
{
    /// <summary>A file of one of systemd's directories. Its name cannot be that of a package's file, which it would hide.</summary>
    public static Artifact Compose(string directory, string site, IEnumerable<string> lines) => new(
        $"{directory}unitdsl-{site}.conf",
        IsExecutable: false,
        $"# What the site {site} needs on its machine.\n# Written by UnitDsl from the site's records; change them, not this file.\n\n{string.Join("\n", lines)}\n");

    /// <summary>What the units say by intents of one kind; what several say alike is said once.</summary>
    public static IEnumerable<T> Intended<T>(SiteSummary site) where T : Intention => site.Units.SelectMany(static unit => unit.Intentions).OfType<T>().Distinct();
}
