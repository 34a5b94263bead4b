using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>Reads <c>podman run</c>, <c>docker create</c> and the like; what cannot be read to its end with certainty is no container.</summary>
internal static class ContainerCommands
{
    public static IReadOnlyList<ContainerFacts> Of(UnitFacts unit)
    {
        if (unit.Unit.Kind == UnitKind.Container)
            return QuadletContainer.Of(unit) is { } own ? [own] : [];
        if (unit.Unit.Kind != UnitKind.Service)
            return [];

        List<ContainerFacts>? found = null;
        foreach (var command in unit.AllCommands)
        {
            if (ToolOf(command) is { } tool && Read(tool, command) is { } container)
                (found ??= []).Add(container);
        }

        return found ?? (IReadOnlyList<ContainerFacts>)[];
    }

    /// <summary>The tool that a command calls; null for any other program.</summary>
    public static string? ToolOf(UnitCommand command)
    {
        var program = command.Program;
        return program.EndsWith("podman", StringComparison.Ordinal) && IsName(program, 6) ? "podman" : program.EndsWith("docker", StringComparison.Ordinal) && IsName(program, 6) ? "docker" : null;
    }

    /// <summary>Where the subcommand stands among the arguments, options of the tool and the word <c>container</c> passed over; -1 where there is none.</summary>
    public static int SubcommandOf(UnitCommand command)
    {
        var arguments = command.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i].Text;
            if (word == "container")
                continue;
            if (word.Length < 2 || word[0] != '-')
                return i;
            if (word.IndexOf('=') < 0 && ContainerOptions.TakesValueOfTool(word.TrimStart('-')))
                i++;
        }

        return -1;
    }

    private static bool IsName(string program, int length) => program.Length == length || program[program.Length - length - 1] == '/';

    private static ContainerFacts? Read(string tool, UnitCommand command)
    {
        var at = SubcommandOf(command);
        var arguments = command.Arguments;
        if (at < 0 || arguments[at].Text is not ("run" or "create"))
            return null;

        var options = new List<(string Name, Said Value)>();
        var flags = new List<string>();
        var subcommand = arguments[at++];
        for (; at < arguments.Count; at++)
        {
            var piece = arguments[at];
            if (piece.Text == "--")
            {
                at++;
                break;
            }

            if (piece.Length < 2 || piece[0] != '-')
                break;
            if (!(piece[1] == '-' ? TryLong(command, ref at, options, flags) : TryShort(command, ref at, options, flags)))
                return null;
        }

        return at >= arguments.Count ? null : new ContainerFacts(
            tool, command.Locate(subcommand), Of(command, arguments[at]), options.ToLookup(static option => option.Name, static option => option.Value), flags,
            [.. arguments.Skip(at + 1).Select(piece => Of(command, piece))], command.Locate(subcommand).IsSameTextAs(command.ProgramOrigin));
    }

    private static bool TryLong(UnitCommand command, ref int at, List<(string, Said)> options, List<string> flags)
    {
        var piece = command.Arguments[at];
        var equals = piece.Text.IndexOf('=');
        var name = ContainerOptions.Canonical(equals < 0 ? piece.Text.Substring(2) : piece.Text.Substring(2, equals - 2));
        if (ContainerOptions.IsFlag(name))
        {
            if (equals < 0 || BooleanGrammar.Parse(piece.Text.Substring(equals + 1)) == true)
                flags.Add(name);
            return true;
        }

        if (!ContainerOptions.TakesValue(name) || (equals < 0 && ++at >= command.Arguments.Count))
            return false;
        options.Add((name, Of(command, equals < 0 ? command.Arguments[at] : piece.Slice(equals + 1))));
        return true;
    }

    // -dp 80:80, -p80:80 and -p=80:80 are all one.
    private static bool TryShort(UnitCommand command, ref int at, List<(string, Said)> options, List<string> flags)
    {
        var piece = command.Arguments[at];
        for (var i = 1; i < piece.Length; i++)
        {
            if (ContainerOptions.OfLetter(piece[i]) is not { } name)
                return false;
            if (ContainerOptions.IsFlag(name))
            {
                flags.Add(name);
                if (i + 1 < piece.Length && piece[i + 1] == '=')
                    return true;
                continue;
            }

            var rest = piece.Slice(i + 1);
            if (rest.IsEmpty && ++at >= command.Arguments.Count)
                return false;
            options.Add((name, Of(command, rest.IsEmpty ? command.Arguments[at] : rest.Text[0] == '=' ? rest.Slice(1) : rest)));
            return true;
        }

        return true;
    }

    private static Said Of(UnitCommand command, Piece piece) => new(piece.Text, command.Locate(piece));
}
