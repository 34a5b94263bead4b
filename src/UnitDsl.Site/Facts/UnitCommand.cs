using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>One command of a unit, with the way back to where each word of it was written.</summary>
public sealed class UnitCommand
{
    private readonly Assignment assignment;
    private RunProgram? run;

    private UnitCommand(string directive, Assignment assignment, Command command)
    {
        Directive = directive;
        this.assignment = assignment;
        Command = command;
    }

    /// <summary>The directive that it stands in.</summary>
    public string Directive { get; }

    public Command Command { get; }

    /// <summary>The program's path or name as it is written, without prefixes.</summary>
    public string Program => Command.Program.Text;

    public IReadOnlyList<Piece> Arguments => Command.Arguments;

    /// <summary>The line as it is written.</summary>
    public string Text => assignment.Text;

    /// <summary>The program that does the work: what <c>env</c>, <c>nice</c> or a shell's script starts, where that can be told.</summary>
    public RunProgram Run => run ??= RunProgram.Of(Command);

    public Origin ProgramOrigin => Locate(Command.Program);

    /// <summary>The words were written one by one, so that no word can become two.</summary>
    public bool IsArgv => assignment.Words.Count > 1;

    /// <summary>Where the whole command line was written.</summary>
    public Origin Origin => assignment.Locate(0, assignment.Text.Length);

    /// <summary>Where a word of the command, or a part of one, was written.</summary>
    public Origin Locate(Piece piece) => assignment.Locate(piece.Offset, piece.WrittenLength);

    /// <summary>Where some characters of a word were written.</summary>
    public Origin Locate(Piece piece, int index, int length)
    {
        var (offset, written) = piece.Span(index, length);
        return assignment.Locate(offset, written);
    }

    /// <summary>Where a prefix such as <c>-</c> stands in front of the program; null where it does not.</summary>
    public Origin? OriginOfPrefix(char prefix)
    {
        for (var at = Math.Min(Command.Program.Offset, Text.Length) - 1; at >= 0 && "@-:+!|\"'".IndexOf(Text[at]) >= 0; at--)
        {
            if (Text[at] == prefix)
                return assignment.Locate(at, 1);
        }

        return null;
    }

    public static IReadOnlyList<UnitCommand> Of(Setting setting) => setting.Assignments
        .SelectMany(assignment => CommandLine.Parse(assignment.Text).Select(command => new UnitCommand(setting.Name, assignment, command)))
        .ToList();
}
