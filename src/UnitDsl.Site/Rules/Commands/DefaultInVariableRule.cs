using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0302: systemd knows <c>${NAME}</c> and nothing of what a shell allows inside the braces.</summary>
public sealed class DefaultInVariableRule() : ServiceRule(
    new RuleDescriptor("UNIT0302", "A default value inside a variable", Categories.Commands, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (command.Text.IndexOf("${", StringComparison.Ordinal) < 0 || CommandScripts.HasScript(command))
                continue;
            foreach (var argument in command.Arguments)
            {
                foreach (var (start, length, name, fallback) in Find(argument.Text))
                {
                    var wrong = argument.Text.Substring(start, length);
                    var right = $"${{{name}}}";
                    var isSet = unit.Variable(name) is not null;
                    var advice = fallback is null || isSet ? $"write {right}" : $"write {right} and {Written.Setting(unit, "Environment", $"{name}={fallback}")}, which an environment file still overrides";
                    var finding = new Finding(
                        Rule,
                        $"'{PathText.FileName(command.Program)}' gets the characters '{wrong}': systemd knows {right} only, without a default inside the braces; {advice}",
                        command.Locate(argument, start, length));
                    if (isSet)
                        finding = finding.MendedBy(Repair.Replace(wrong, right));
                    else if (fallback is not null)
                        finding = finding.MendedBy(Repair.Replace(wrong, right), Repair.Add("Environment", $"{name}={fallback}"));
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<(int Start, int Length, string Name, string? Default)> Find(string text)
    {
        for (var at = text.IndexOf("${", StringComparison.Ordinal); at >= 0; at = text.IndexOf("${", at + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', at);
            if (close < 0 || (at > 0 && text[at - 1] == '$'))
                continue;

            var inside = text.Substring(at + 2, close - at - 2);
            var end = inside.IndexOfAny([':', '-', '=', '+', '?', '#', '%', '/', ',', '^']);
            if (end <= 0 || !EnvironmentName.IsValid(inside.Substring(0, end)))
                continue;

            var rest = inside.Substring(end);
            var fallback = rest.StartsWith(":-", StringComparison.Ordinal) || rest.StartsWith(":=", StringComparison.Ordinal) ? rest.Substring(2) : rest[0] is '-' or '=' ? rest.Substring(1) : null;
            yield return (at, close + 1 - at, inside.Substring(0, end), fallback is { Length: > 0 } ? fallback : null);
        }
    }
}
