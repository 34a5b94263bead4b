using System.Text;

namespace UnitDsl.Systemd;

/// <summary>What stands behind <c>ExecStart=</c> and its kind: one command, or several with semicolons between them.</summary>
internal sealed class CommandGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var words = new CommandWords(reading.Value);
        var line = new StringBuilder();
        var isRead = true;
        while (isRead && words.TryReadFirst(out var first))
            isRead = TryReadCommand(reading, words, first, line);

        // A line that breaks off where a program should stand does not cost the unit.
        if (isRead && words.Problem is { } broken)
            reading.Report(broken, Ignored(line));
        if (line.Length > 0)
            reading.Keep(line.ToString());
    }

    private static bool TryReadCommand(ValueReading reading, CommandWords words, Piece first, StringBuilder line)
    {
        ReportEscape(reading, words);
        var prefixes = CommandPrefixReader.Read(first, reading.Release, out var program);
        var otherwise = (prefixes & CommandPrefixes.IgnoresFailure) != 0 ? Ignored(line) : Consequence.RefusesUnit;
        if (!reading.TryExpand(program, otherwise, out var path))
            return false;
        if (ProblemOf(path, first, prefixes, reading.Release) is { } problem)
        {
            reading.Report(problem, otherwise);
            return false;
        }

        var command = new StringBuilder(CommandPrefixReader.Write(prefixes)).Append(Quoting.Requote(program.Text));
        var count = 0;
        for (; words.TryReadArgument(out var argument); count++)
        {
            ReportEscape(reading, words);
            if (!reading.TryExpand(argument, otherwise, out _))
                return false;
            command.Append(' ').Append(Quoting.QuoteArgument(argument.Text));
        }

        if (words.Problem is { } broken)
        {
            reading.Report(broken, otherwise);
            return false;
        }

        if (count == 0 && (prefixes & (CommandPrefixes.OwnName | CommandPrefixes.Shell)) == CommandPrefixes.OwnName)
        {
            reading.Report(first, first.Text.IndexOf('@'), 1, otherwise, "behind '@' the program's name for itself has to follow the program");
            return false;
        }

        if (line.Length > 0)
            line.Append(" ; ");
        line.Append(command);
        return true;
    }

    // What a shell runs is for the shell to find.
    private static TextProblem? ProblemOf(Piece path, Piece first, CommandPrefixes prefixes, int release)
    {
        if ((prefixes & CommandPrefixes.Shell) != 0 && !path.IsEmpty)
            return null;
        if (ProgramPath.Check(path, prefixes, release) is not { } problem)
            return null;
        if (path.IsEmpty && !first.IsEmpty)
        {
            var (offset, length) = first.Span(0, first.Length);
            return problem with { Offset = offset, Length = length };
        }

        return problem;
    }

    private static void ReportEscape(ValueReading reading, CommandWords words)
    {
        if (words.UnknownEscape is { } unknown)
            reading.Report(unknown, Consequence.Complains);
    }

    private static Consequence Ignored(StringBuilder line) => line.Length > 0 ? Consequence.IgnoresRest : Consequence.IgnoresLine;
}
