using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0307: a variable that nothing sets leaves an empty argument, or none at all.</summary>
public sealed class UnsetVariableRule() : ServiceRule(
    new RuleDescriptor("UNIT0307", "A variable that nothing sets", Categories.Commands, Severity.Warning, HasRepair: true))
{
    private static readonly string[] placeholders = ["OPTS", "OPTIONS", "ARGS", "ARGUMENTS", "FLAGS"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (command.Text.IndexOf('$') < 0 || command.Command.Has(CommandPrefixes.KeepsVariables))
                continue;
            foreach (var argument in command.Arguments)
            {
                if (argument.Text.IndexOf('$') < 0)
                    continue;
                if (IsWordOfItsOwn(argument.Text))
                {
                    if (OfWord(unit, command, argument) is { } found)
                        yield return found;
                    continue;
                }

                foreach (var (start, name) in Braced(argument.Text))
                {
                    if (SetVariables.Missing(unit, name) is { } why)
                        yield return OfBraces(unit, command, argument, start, name, why);
                }
            }
        }
    }

    private Finding? OfWord(UnitFacts unit, UnitCommand command, Piece argument)
    {
        var name = argument.Text.Substring(1);
        if (EnvironmentName.IsValid(name))
        {
            // In a packaged unit a word that is left for a drop-in to fill, and does no harm without one.
            if (unit.Unit.Dialect == Dialect.File && Array.Exists(placeholders, ending => name.EndsWith(ending, StringComparison.Ordinal)))
                return null;
            return SetVariables.Missing(unit, name) is { } why
                ? new Finding(Rule, $"{why}, so '{PathText.FileName(command.Program)}' does not get this argument at all; {Advice(unit, name)}", command.Locate(argument))
                : null;
        }

        // Another word in the same argument: systemd looks for a variable by that whole name.
        var end = 1;
        while (end < argument.Length && argument[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            end++;
        var plain = argument.Text.Substring(1, end - 1);
        if (!EnvironmentName.IsValid(plain) || argument[end] is ' ' or '\t' || command.Run.IsInShell)
            return null;
        var (wrong, right) = ("$" + plain, $"${{{plain}}}");
        return new Finding(
            Rule,
            $"systemd looks for a variable of the name '{Written.Short(name)}', finds none, and leaves this argument out: ${plain} is replaced only as a word of its own; write {right}{Written.Short(argument.Text.Substring(end))}",
            command.Locate(argument, 0, end)).MendedBy(Repair.Replace(wrong, right));
    }

    private Finding OfBraces(UnitFacts unit, UnitCommand command, Piece argument, int start, string name, string why)
    {
        var wrong = $"${{{name}}}";
        var origin = command.Locate(argument, start, wrong.Length);
        if (!command.Run.IsInShell && command.Run.Runtime != Runtime.Shell)
            return new Finding(Rule, $"{why}, so systemd puts nothing in the place of {wrong}; {Advice(unit, name)}", origin);
        return new Finding(Rule, $"{why}, so systemd puts nothing in the place of {wrong} before the shell reads the line; where the shell is to fill it in, write ${wrong}", origin)
            .MendedBy(Repair.Replace(wrong, "$" + wrong));
    }

    private static string Advice(UnitFacts unit, string name) => unit.Unit.Secrets.Any(secret => secret.Name == name)
        ? $"the secret is a file: let the program read what {name}_FILE names, or write As = SecretMode.EnvironmentFile"
        : SetVariables.DirectiveOf(name) is { } directive
        ? $"add {Written.Setting(unit, directive, directive == "LoadCredential" ? "name:/path" : "{Unit}")}"
        : $"set it with {Written.Setting(unit, "Environment", $"{name}=…")}";

    private static bool IsWordOfItsOwn(string text) => text.Length > 1 && text[0] == '$' && text[1] is not ('{' or '$' or '(');

    private static IEnumerable<(int Start, string Name)> Braced(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = at + 2 <= text.Length ? text.IndexOf('$', at + (text[at + 1] == '$' ? 2 : 1)) : -1)
        {
            if (text[at + 1] != '{')
                continue;
            var close = text.IndexOf('}', at);
            if (close > 0 && EnvironmentName.IsValid(text.Substring(at + 2, close - at - 2)))
                yield return (at, text.Substring(at + 2, close - at - 2));
        }
    }
}
