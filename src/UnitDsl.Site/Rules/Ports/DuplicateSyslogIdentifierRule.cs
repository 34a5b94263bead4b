using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Ports;

/// <summary>UNIT0129: two services under one identifier are one in the journal.</summary>
public sealed class DuplicateSyslogIdentifierRule() : SiteRule(
    new RuleDescriptor("UNIT0129", "Two services share one SyslogIdentifier", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private const int MostOthers = 8;

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var byIdentifier = new Dictionary<string, List<(UnitFacts Unit, Said Said)>>(StringComparer.Ordinal);
        foreach (var service in site.Services)
        {
            // A helper that runs beside a service, as one that prepares it, may well speak in its name.
            if (!service.IsLongRunning || service.Unit.Value("SyslogIdentifier") is not { } said || said.Text.IndexOf('%') >= 0)
                continue;
            if (!byIdentifier.TryGetValue(said.Text, out var same))
                byIdentifier.Add(said.Text, same = []);
            same.Add((service.Unit, said));
        }

        foreach (var same in byIdentifier.Values)
        {
            if (same.Count < 2)
                continue;
            for (var i = 0; i < same.Count; i++)
            {
                var (unit, said) = same[i];
                var other = same[i == 0 ? 1 : 0].Unit;
                if (IsSameProgram(unit.Unit, other.Unit) && same.Count == 2)
                    continue;
                var more = same.Count > 2 ? $" and {Written.Count(same.Count - 2, "more", "more")}" : "";
                yield return new Finding(
                    Rule,
                    $"'{unit.Unit.TypeName}' and '{other.Unit.TypeName}'{more} write to the journal as '{said.Text}': journalctl -t {said.Text}, and every log server that goes by the name, mixes their lines; write {Written.Setting(unit, "SyslogIdentifier", "{Unit}")}",
                    said.Origin)
                    .Beside(same.Where((_, at) => at != i).Take(MostOthers).Select(static one => one.Said.Origin))
                    .MendedBy(Repair.Set("SyslogIdentifier", "{Unit}"));
            }
        }
    }

    private static bool IsSameProgram(UnitModel one, UnitModel other) =>
        one.Name == other.Name || PortMap.AreSlots(one.Name, other.Name) || (one.Dialect == Dialect.File && UnitName.PrefixOf(one.Name) == UnitName.PrefixOf(other.Name));
}
