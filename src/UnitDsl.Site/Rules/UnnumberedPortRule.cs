using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Ports;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0042: a port whose number is still to come. Each that is without one is told another number, so that all of them can be taken.</summary>
public sealed class UnnumberedPortRule : ISiteRule
{
    /// <summary>The property that holds the port's name, where it has one.</summary>
    public const string PortName = "PortName";

    public IReadOnlyList<RuleDescriptor> Descriptors => [LanguageRules.UnnumberedPort];

    public IEnumerable<Finding> Check(SiteModel site)
    {
        var told = new HashSet<(string, string)>();
        foreach (var unit in site.Units)
        {
            foreach (var port in unit.Intended<UnnumberedPort>())
            {
                // The slots of a record have it of one and the same place.
                if (!told.Add((unit.TypeId, port.Name)))
                    continue;
                int? number = site.Facts.Ports.Suggested.TryGetValue((unit.TypeId, port.Name), out var next) ? next : null;
                yield return new Finding(LanguageRules.UnnumberedPort, Message(site, unit, port, number), port.Origin, EquatableArray<Origin>.Empty, Properties(port, number).ToEquatableArray());
            }
        }
    }

    private static string Message(SiteModel site, UnitModel unit, UnnumberedPort port, int? number)
    {
        var what = port.Name.Length == 0 ? $"'{unit.TypeName}' has no port number yet" : $"The port '{port.Name}' of '{unit.TypeName}' has no number yet";
        if (unit.IsExternal)
            return $"{what}: it is shipped by someone else, who chose it; write that one";
        if (site.Settings.Ports.Count == 0)
            return $"{what}, and the site names no ports to choose from: write one, as in [Port(3000)], or name some with [assembly: Site(\"{site.Settings.Name}\", Ports = \"3000-3099\")]";

        var range = PortOutsideRangeRule.Written(site.Facts);
        if (number is null)
            return $"{what}, and {(port.Count == 1 ? $"none of {range} is free" : $"{range} has no {port.Count} free in a row, one for each slot")}: add ports to the Ports of the site";
        return $"{what}: {number} is {(port.Count == 1 ? "the next free one" : $"the first of {port.Count} free in a row")} of {range}; write [Port({number})]";
    }

    private static IEnumerable<FindingProperty> Properties(UnnumberedPort port, int? number)
    {
        if (number is not { } next)
            yield break;
        yield return new FindingProperty(PortCollisionRule.FreePort, next.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (port.Name.Length > 0)
            yield return new FindingProperty(PortName, port.Name);
    }
}
