using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0310: no shell reads the values of variables, so a dollar in them stays a dollar.</summary>
public sealed class UnexpandedVariableRule() : UnitRule(
    new RuleDescriptor("UNIT0310", "A variable in the value of a variable", Categories.Commands, Severity.Warning, HasRepair: true))
{
    private const string SearchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin";

    // What everyone takes from the surroundings; other names may well be the program's own templates.
    private static readonly HashSet<string> surroundings = new(StringComparer.Ordinal) { "PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "LD_LIBRARY_PATH", "PYTHONPATH", "NODE_PATH" };

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var variable in unit.Unit.Environment)
        {
            foreach (var (start, length, name) in Find(variable.Value))
            {
                var other = name == variable.Name ? null : unit.Variable(name);
                if (other is null && !surroundings.Contains(name))
                    continue;

                var wrong = variable.Value.Substring(start, length);
                var right = name == "PATH" && other is null ? SearchPath : other is not null && other.Value.IndexOf('$') < 0 ? other.Value : null;
                var advice = right is null ? "write what it stands for" : $"write '{right}'";
                var finding = new Finding(
                    Rule,
                    $"{variable.Name} gets the characters '{wrong}', and not what {name} holds: systemd puts no variables into other variables; {advice}",
                    variable.Locate(start, length));
                yield return right is null ? finding : finding.MendedBy(Repair.Replace(wrong, right));
            }
        }
    }

    private static IEnumerable<(int Start, int Length, string Name)> Find(string value)
    {
        for (var at = value.IndexOf('$'); at >= 0; at = value.IndexOf('$', at + 1))
        {
            var isBraced = at + 1 < value.Length && value[at + 1] == '{';
            var start = at + (isBraced ? 2 : 1);
            var end = start;
            while (end < value.Length && value[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
                end++;
            if (end == start || (at > 0 && value[at - 1] == '$') || (isBraced && (end == value.Length || value[end] != '}')))
                continue;
            yield return (at, end - at + (isBraced ? 1 : 0), value.Substring(start, end - start));
        }
    }
}
