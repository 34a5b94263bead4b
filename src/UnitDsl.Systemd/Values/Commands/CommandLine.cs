namespace UnitDsl.Systemd;

/// <summary>What stands behind <c>ExecStart=</c> and its kind, taken apart.</summary>
public static class CommandLine
{
    /// <summary>
    /// The commands, up to a word that cannot be read. Specifiers and variables are left as written; quotes, escapes and prefixes are gone.
    /// </summary>
    public static IReadOnlyList<Command> Parse(string text, int release = ValueContext.OldestRelease)
    {
        var words = new CommandWords(new Piece(text).Trim());
        var commands = new List<Command>();
        while (words.TryReadFirst(out var first))
        {
            var prefixes = CommandPrefixReader.Read(first, release, out var program);
            var arguments = new List<Piece>();
            while (words.TryReadArgument(out var argument))
                arguments.Add(argument);
            if (words.Problem is not null)
                break;

            Piece? name = null;
            if ((prefixes & (CommandPrefixes.OwnName | CommandPrefixes.Shell)) == CommandPrefixes.OwnName && arguments.Count > 0)
            {
                name = arguments[0];
                arguments.RemoveAt(0);
            }

            commands.Add(new Command(prefixes, program, name, arguments));
        }

        return commands;
    }
}

/// <summary>One command of a line.</summary>
/// <param name="Prefixes">What the characters before the program ask for.</param>
/// <param name="Program">The path or name of what is run.</param>
/// <param name="Name">The name under which it runs; null where that is the program's own.</param>
/// <param name="Arguments">What it is given, its name not included.</param>
public sealed record Command(CommandPrefixes Prefixes, Piece Program, Piece? Name, IReadOnlyList<Piece> Arguments)
{
    public bool Has(CommandPrefixes prefix) => (Prefixes & prefix) != 0;
}
