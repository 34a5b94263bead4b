using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Around;

/// <summary>UNIT0943: a service that says in what form it writes to the journal, and writes elsewhere.</summary>
public sealed class UnseenLogRule() : ServiceRule(new RuleDescriptor("UNIT0943", "A log that does not reach the journal", Categories.Around, Severity.Warning, HasRepair: true))
{
    private const string Directive = "StandardOutput";

    private static readonly string[] elsewhere = ["file:", "append:", "truncate:", "null", "tty"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit.Intended<LogFormatIntention>().LastOrDefault() is not { IsJson: true } format || unit.Value(Directive) is not { } output)
            yield break;
        if (Array.Exists(elsewhere, word => output.Text.StartsWith(word, StringComparison.Ordinal)))
        {
            yield return new Finding(Rule, $"[LogFormat] says that the journal gets JSON, and {Directive}={output.Text} lets nothing reach it: 'ops logs', and what collects from the journal, see nothing; leave {Directive} out", output.Origin)
                .Beside([format.Origin])
                .MendedBy(Repair.Remove(Directive));
        }
    }
}
