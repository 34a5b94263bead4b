using System.CommandLine;
using UnitDsl.Cli.Commands;

namespace UnitDsl.Cli;

/// <summary>The tool's command line.</summary>
public static class CommandLine
{
    private const string Description = "Reads systemd unit files, calendar events and time spans as systemd does, and says what it would refuse, drop or get wrong.";

    /// <summary>Does what the arguments ask for.</summary>
    /// <param name="arguments">The arguments, without the tool's name.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where it goes why there is none.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        // A file of arguments has no use here, and "@1700000000" is a point in time.
        var parsed = Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                error.WriteLine($"unitdsl: {problem.Message}");
            error.WriteLine($"Try 'unitdsl {CommandName(parsed)}--help'.");
            return ExitCode.Failure;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (InputException problem)
        {
            error.WriteLine($"unitdsl: {problem.Message}");
            return ExitCode.Failure;
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand(Description);
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(SecurityCommand.Create());
        root.Subcommands.Add(CalendarCommand.Create());
        root.Subcommands.Add(TimeSpanCommand.Create());
        return root;
    }

    private static string CommandName(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
