using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>What is said of a unit that should be started, and is not there.</summary>
internal static class TriggerText
{
    private const int ShortestTold = 3;

    // Whatever writes the log on a machine calls itself so, by a link that is made when it is enabled.
    private const string Syslog = "syslog.service";

    /// <summary>Whether what a unit starts by its own name is missing; of files that are some of a directory nobody can say.</summary>
    public static bool IsMissing(UnitTrigger trigger, SiteFacts site) =>
        trigger.Named is null && trigger.To != Syslog && !site.IsKnown(trigger.To) && (trigger.From.Unit.Dialect == Dialect.Record || site.Site.IsWhole);

    /// <summary>The unit that is named wrongly: nothing has the name, and something has one that is nearly the same.</summary>
    public static string? Misspelt(UnitTrigger trigger, SiteFacts site) =>
        trigger.Named is not { TypeId: null } || site.IsKnown(trigger.To) || (trigger.From.Unit.Dialect == Dialect.File && !site.Site.IsWhole)
            ? null
            : Near(trigger.To, Names(site, UnitName.SuffixOf(trigger.To) ?? ".service"));

    /// <summary>The service that was probably meant: of the same name without the word for its kind, or of nearly the same name.</summary>
    public static string? Meant(UnitTrigger trigger, SiteFacts site)
    {
        var stem = UnitName.WithoutSuffix(trigger.From.Unit.Name);
        foreach (var word in new[] { "-timer", "-socket", "-path", "-watch", "-watcher", "-schedule" })
        {
            if (stem.EndsWith(word, StringComparison.Ordinal) && stem.Length > word.Length && site.IsKnown(stem.Substring(0, stem.Length - word.Length) + ".service"))
                return stem.Substring(0, stem.Length - word.Length) + ".service";
        }

        var names = Names(site, ".service").ToList();
        return names.FirstOrDefault(name => UnitName.WithoutSuffix(name).StartsWith(stem + "-", StringComparison.Ordinal)) ?? Near(trigger.To, names);
    }

    // The suffix is no part of what somebody spelt wrongly, and short names are near to anything.
    private static string? Near(string name, IEnumerable<string> names)
    {
        var stem = UnitName.WithoutSuffix(name);
        return stem.Length < ShortestTold ? null : Spelling.Closest(stem, names.Select(UnitName.WithoutSuffix)) is { } near ? near + UnitName.SuffixOf(name) : null;
    }

    public static string DidYouMean(UnitTrigger trigger, string directive, string? meant) => meant is null
        ? $"; declare the service, or name it with {Written.Setting(trigger.From, directive, "…")}"
        : $"; did you mean {Written.Setting(trigger.From, directive, meant)}?";

    private static IEnumerable<string> Names(SiteFacts site, string suffix) =>
        site.Site.Units.Select(static unit => unit.Name).Where(name => name.EndsWith(suffix, StringComparison.Ordinal) && !UnitName.IsTemplate(name));
}
