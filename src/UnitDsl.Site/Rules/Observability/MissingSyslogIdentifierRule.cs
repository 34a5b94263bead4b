using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0601: without an identifier the journal names lines after whatever program wrote them.</summary>
public sealed class MissingSyslogIdentifierRule() : ServiceRule(
    new RuleDescriptor("UNIT0601", "SyslogIdentifier is missing", Categories.Observability, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Has("SyslogIdentifier") || !WritesToTheJournal(unit))
            yield break;

        var program = service.Main?.Program is { Length: > 0 } path ? path.Substring(path.LastIndexOf('/') + 1) : "the program";
        yield return new Finding(
            Rule,
            $"'{unit.Unit.TypeName}' has no SyslogIdentifier: the journal would file its lines under '{program}', as it does those of every other service that runs it; add {Written.Setting(unit, "SyslogIdentifier", "{Unit}")}",
            unit.Unit.Origin);
    }

    private static bool WritesToTheJournal(UnitFacts unit)
    {
        var output = unit.Text("StandardOutput");
        var error = unit.Text("StandardError") ?? "inherit";
        return IsJournal(output ?? "journal") || IsJournal(error == "inherit" ? output ?? "journal" : error);
    }

    private static bool IsJournal(string target) => target is "journal" or "inherit" or "syslog" or "kmsg" || target.EndsWith("+console", StringComparison.Ordinal);
}
