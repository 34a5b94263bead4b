using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>The scripts that go with a site: what they are about, its facts, and the modules that follow.</summary>
public static class OpsScript
{
    // Values are data. What they look like to a shell does not matter inside single quotes, and that they stay there is what quoting is for.
    private const string Data = "# shellcheck disable=SC1003,SC1018,SC1110,SC1111,SC1112,SC2016 # values are data: nothing in them is meant for a shell\n";

    /// <summary>What an operator calls.</summary>
    public static Artifact Render(SiteSummary site, Func<string, string?> nameOf, IEnumerable<UnitRuns> runs) => Script(
        OpsPaths.Script,
        [$"{OpsPaths.Script}: everything that an operator does with the site {site.Name}.", "Written by UnitDsl from its records; change them, not this file."],
        OpsFacts.Of(site, nameOf, runs),
        OpsLibrary.Ops);

    /// <summary>What units call; null where none does.</summary>
    /// <param name="site">The site.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    public static Artifact? RenderHealth(SiteSummary site, Func<string, string?> nameOf)
    {
        var gates = site.Units.Select(unit => FollowFacts.Of(unit, site, nameOf)).OfType<FollowFacts>().ToList();
        var units = site.Units.Where(static unit => (unit.IsGated || unit.IsWatched) && !unit.IsGenerated)
            .Concat(gates.SelectMany(static gate => gate.Unit is { } followed ? new[] { gate.Gate, followed } : [gate.Gate]))
            .Distinct()
            .OrderBy(static unit => unit.Name, StringComparer.Ordinal)
            .ToList();
        return units.Count == 0 ? null : Script(
            OpsPaths.HealthArtifact(site.Name),
            [$"health: waits until a unit of the site {site.Name} is healthy, watches over it, and opens and closes what follows it. Units call it.", "Written by UnitDsl from the site's records; change them, not this file."],
            OpsFacts.OfHealth(site, units, gates),
            OpsLibrary.Health);
    }

    /// <summary>The whole text, as it lies on disk.</summary>
    public static string TextOf(Artifact script) => script.Text + OpsLibrary.Join(script.Modules);

    private static Artifact Script(string path, IEnumerable<string> about, IReadOnlyList<string> facts, IEnumerable<string> modules)
    {
        var text = new StringBuilder("#!/usr/bin/env bash\n", facts.Count * 32);
        foreach (var line in about)
            text.Append("# ").Append(line).Append('\n');
        text.Append('\n').Append(Data).Append("facts=(\n");
        foreach (var fact in facts)
            Quote(text, fact).Append('\n');
        text.Append(")\n");
        return new Artifact(path, IsExecutable: true, text.ToString()) { Modules = modules.ToEquatableArray() };
    }

    // Everything is itself between single quotes but the quote.
    private static StringBuilder Quote(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var c in value)
        {
            if (c == '\'')
                text.Append("'\\''");
            else
                text.Append(c);
        }

        return text.Append('\'');
    }
}
