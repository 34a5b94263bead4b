using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>UNIT0601: without an identifier the journal names lines after whatever program wrote them.</summary>
public sealed class MissingSyslogIdentifierRule : IUnitRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors => [Descriptor];

    private static RuleDescriptor Descriptor { get; } = new(
        "UNIT0601", "SyslogIdentifier is missing", "UnitDsl.Observability", Severity.Warning);

    public IEnumerable<Finding> Check(UnitModel unit)
    {
        if (unit.IsExternal || unit.IsBroken || unit.Kind != UnitKind.Service || unit.Find("Service", "SyslogIdentifier") is not null || !WritesToTheJournal(unit))
            return [];

        var program = ProgramName(unit);
        var line = unit.Dialect == Dialect.File ? "SyslogIdentifier=%N" : "[SyslogIdentifier(\"{Unit}\")]";
        return
        [
            new Finding(
                Descriptor,
                $"'{unit.TypeName}' has no SyslogIdentifier: the journal would file its lines under '{program}', as it does those of every other service that runs it; add {line}",
                unit.Origin),
        ];
    }

    private static bool WritesToTheJournal(UnitModel unit)
    {
        var output = unit.Value("Service", "StandardOutput");
        var error = unit.Value("Service", "StandardError") ?? "inherit";
        return IsJournal(output ?? "journal") || IsJournal(error == "inherit" ? output ?? "journal" : error);
    }

    private static bool IsJournal(string target) => target is "journal" or "inherit" or "syslog" or "kmsg" || target.EndsWith("+console", StringComparison.Ordinal);

    private static string ProgramName(UnitModel unit)
    {
        var command = unit.Value("Service", "ExecStart") ?? "";
        var program = command.TrimStart('@', '-', ':', '+', '!', '|').Split(' ')[0].Trim('"', '\'');
        return program.Substring(program.LastIndexOf('/') + 1) is { Length: > 0 } name ? name : "the program";
    }
}
