using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0305: a percent sign of a command belongs to systemd, which fills it in or refuses the unit.</summary>
public sealed class PercentInCommandRule() : ServiceRule(descriptor)
{
    private static readonly RuleDescriptor descriptor = new("UNIT0305", "A percent sign in a command is not doubled", Categories.Commands, Severity.Error, HasRepair: true);

    private static readonly char[] endsOfStatement = [';', '|', '&', '\n', ')', '`'];

    /// <summary>What is no specifier at all is refused where values are read.</summary>
    internal static SpecificValue Value { get; } = new(
        descriptor,
        static mistake => mistake.Directive.Kind == "exec-command" && mistake.Problem.Message.IndexOf("is no specifier that systemd knows", StringComparison.Ordinal) >= 0);

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (command.Text.IndexOf('%') < 0)
                continue;
            foreach (var argument in command.Arguments)
            {
                foreach (var (start, length) in Find(command, argument.Text))
                {
                    var wrong = argument.Text.Substring(start, length);
                    var right = Specifiers.Escape(wrong);
                    yield return new Finding(
                        Rule,
                        $"'{wrong}' does not arrive as written: systemd puts its own values in ({SpecifierMeaning.List(wrong)}); write '{right}'",
                        command.Locate(argument, start, length)).With(LanguageRules.Suggestion, right).With(ValueRule.Wrong, wrong);
                }
            }
        }
    }

    private static IEnumerable<(int Start, int Length)> Find(UnitCommand command, string text)
    {
        if (text.IndexOf('%') < 0)
            return [];

        var format = IsDate(command) && text.StartsWith("+", StringComparison.Ordinal) ? MistakenPercent.Whole(text, 0, text.Length)
            : After(text, "date +") ?? After(text, "date '+") ?? After(text, "date \"+") ?? After(text, "printf ");
        return format is { } found ? [found] : MistakenPercent.Find(text);
    }

    private static bool IsDate(UnitCommand command) => command.Program is "date" or "/bin/date" or "/usr/bin/date";

    /// <summary>The format behind a program's name in a script, up to the end of its statement.</summary>
    private static (int Start, int Length)? After(string script, string program)
    {
        var at = script.IndexOf(program, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var end = script.IndexOfAny(endsOfStatement, at);
        return MistakenPercent.Whole(script, at, end < 0 ? script.Length : end);
    }
}
