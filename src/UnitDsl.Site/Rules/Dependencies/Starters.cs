using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>What starts the units of a site: their own [Install] section, other units, links on the disk, and commands.</summary>
internal sealed class Starters
{
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private string? commands;
    private readonly SiteFacts site;

    public Starters(SiteFacts site)
    {
        this.site = site;
        foreach (var link in site.Links)
        {
            if (References.PullsIn(link.Directive) || link.Directive is "OnFailure" or "OnSuccess" or "Also" or "Unit" or "Service" or "Sockets")
                named.Add(link.To);
        }

        foreach (var unit in site.Units)
        {
            named.UnionWith(unit.Unit.LinkedUnits);
            if (unit.Unit.Kind is UnitKind.Timer or UnitKind.Path or UnitKind.Socket or UnitKind.Automount)
                named.Add(UnitName.WithoutSuffix(unit.Unit.Name) + (unit.Unit.Kind == UnitKind.Automount ? ".mount" : ".service"));
        }
    }

    /// <summary>Whether anything is known that starts it.</summary>
    public bool Starts(UnitFacts unit)
    {
        if (IsInstalled(unit) || named.Contains(unit.Unit.Name) || unit.Unit.LinkedNames.Any(named.Contains) || unit.Items("Alias").Any(alias => named.Contains(alias.Text)))
            return true;

        // Asked for few units, and of few commands.
        commands ??= string.Join("\n", site.Units.SelectMany(static other => other.AllCommands).Select(static command => command.Text)
            .Where(static text => text.IndexOf("systemctl", StringComparison.Ordinal) >= 0));
        return commands.IndexOf(UnitName.WithoutSuffix(unit.Unit.Name), StringComparison.Ordinal) >= 0;
    }

    private static bool IsInstalled(UnitFacts unit) => Any(unit, "WantedBy") || Any(unit, "RequiredBy") || Any(unit, "UpheldBy") || Any(unit, "Alias");

    private static bool Any(UnitFacts unit, string directive) => unit.Has(directive) && unit.Items(directive).Any();
}
