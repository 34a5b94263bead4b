using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0601: without an identifier the journal names the lines of every script after what runs it.</summary>
public sealed class MissingSyslogIdentifierRule() : ServiceRule(
    new RuleDescriptor("UNIT0601", "SyslogIdentifier is missing", Categories.Observability, Severity.Warning))
{
    protected override bool IsAboutOwnProcess => true;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Has("SyslogIdentifier") || service.Main is not { } command || !WritesToTheJournal(unit))
            yield break;

        // A program of its own names its lines well enough; what runs scripts gives all of them one name.
        var program = PathText.FileName(command.Program);
        if (KnownPrograms.RuntimeOf(program) == Runtime.Unknown)
            yield break;

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
