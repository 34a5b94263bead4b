using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0301: systemd starts programs without a shell, so what only a shell understands is handed to the program as an argument.</summary>
public sealed class ShellSyntaxRule() : ServiceRule(
    new RuleDescriptor("UNIT0301", "Shell syntax that no shell reads", Categories.Commands, Severity.Warning, HasRepair: true))
{
    private static readonly HashSet<string> takesFiles = new(StringComparer.Ordinal)
        { "rm", "cp", "mv", "ls", "cat", "chmod", "chown", "chgrp", "ln", "touch", "gzip", "gunzip", "rmdir", "install", "head", "tail" };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (command.Command.Has(CommandPrefixes.Shell) || !MayHold(command.Text))
                continue;

            var marks = command.Arguments.SelectMany(argument => Find(command, argument)).ToList();
            if (marks.Count == 0)
                continue;

            var first = marks[0];
            var finding = new Finding(
                Rule,
                $"No shell reads this line: '{first.Text}' {first.Does}; run it by a shell: /bin/sh -c '…'",
                command.Locate(first.Argument, first.At, first.Text.Length)).Beside(marks.Skip(1).Select(mark => command.Locate(mark.Argument, mark.At, mark.Text.Length)));
            yield return InShell(command) is { } line ? finding.MendedBy(Repair.Rewrite(command.Text, line)) : finding;
        }
    }

    private static bool MayHold(string text) => text.IndexOfAny(['&', '|', '>', '<', ';', '*', '`', '?']) >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0;

    private static IEnumerable<Mark> Find(UnitCommand command, Piece argument)
    {
        var text = argument.Text;
        if (text.Length == 0)
            return [];
        if (CommandScripts.IsQuoted(command, argument))
            return CommandScripts.HasScript(command) ? [] : Substitution(argument);
        if (IsOperator(text))
            return [new Mark(argument, 0, text, $"and what follows are handed to '{PathText.FileName(command.Program)}' as arguments")];
        if (Redirection(text) is > 0 and var length)
            return [new Mark(argument, 0, text.Substring(0, length), $"redirects nothing, and '{text}' is handed to '{PathText.FileName(command.Program)}' as an argument")];
        if (CommandScripts.HasScript(command))
            return [];
        if (text.Length > 1 && text[text.Length - 1] == ';')
            return [new Mark(argument, text.Length - 1, ";", $"belongs to the word before it, and what follows are more arguments of '{PathText.FileName(command.Program)}'")];
        if (text.IndexOf("://", StringComparison.Ordinal) < 0 && (text.IndexOf("&&", StringComparison.Ordinal) is > 0 and var glued || (glued = text.IndexOf("||", StringComparison.Ordinal)) > 0))
            return [new Mark(argument, glued, text.Substring(glued, 2), $"is a part of an argument of '{PathText.FileName(command.Program)}'")];
        if (takesFiles.Contains(PathText.FileName(command.Program)) && text.IndexOfAny(['*', '?']) is >= 0 and var star && text.IndexOf('/') >= 0)
            return [new Mark(argument, star, text.Substring(star, 1), $"matches nothing: '{PathText.FileName(command.Program)}' looks for a file of exactly the name '{text}'")];
        return Substitution(argument);
    }

    private static IEnumerable<Mark> Substitution(Piece argument)
    {
        var text = argument.Text;
        var at = text.IndexOf("$(", StringComparison.Ordinal);
        if (at >= 0 && (at == 0 || text[at - 1] != '$'))
        {
            var end = text.IndexOf(')', at);
            yield return new Mark(argument, at, end < 0 ? text.Substring(at) : text.Substring(at, end + 1 - at), "is run by nobody, and arrives as it is written");
        }
        else if (text.IndexOf('`') is >= 0 and var tick && text.IndexOf('`', tick + 1) is > 0 and var closing)
        {
            yield return new Mark(argument, tick, text.Substring(tick, closing + 1 - tick), "is run by nobody, and arrives as it is written");
        }
    }

    private static bool IsOperator(string text) => text is "&&" or "||" or "|" or "|&" or "&" or ">" or ">>" or "<" or "<<" or "<<<" or "&>" or "&>>" or "1>" or "1>>" or "2>" or "2>>";

    /// <summary>How long the operator is that stands before a file's name, or all of <c>2&gt;&amp;1</c>; 0 where there is none.</summary>
    private static int Redirection(string text)
    {
        var at = text[0] is '&' or '1' or '2' ? 1 : 0;
        var start = at;
        while (at < text.Length && text[at] == '>' && at < start + 2)
            at++;
        if (at == start)
            return text.Length > 1 && text[0] == '<' && text[1] == '/' ? 1 : 0;
        if (at == text.Length)
            return at;
        return text[at] switch
        {
            '&' when at + 1 < text.Length && text[at + 1] is (>= '0' and <= '9') or '-' => text.Length,
            '/' or '.' or '$' or '%' => at,
            _ => 0,
        };
    }

    /// <summary>The whole line for a shell; null where quotes stand in the way, or where the line has several commands.</summary>
    private static string? InShell(UnitCommand command)
    {
        var text = command.Text;
        var start = command.Command.Program.Offset;
        if (CommandLine.Parse(text).Count != 1 || start < 0 || start > text.Length || command.Command.Has(CommandPrefixes.OwnName) || text.IndexOf('\\') >= 0 || CommandScripts.HasScript(command))
            return null;

        var quote = text.IndexOf('\'') < 0 ? '\'' : text.IndexOf('"') < 0 ? '"' : '\0';
        return quote == '\0' ? null : $"{text.Substring(0, start)}/bin/sh -c {quote}{text.Substring(start).Trim()}{quote}";
    }

    private sealed record Mark(Piece Argument, int At, string Text, string Does);
}
