using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0318: a service that can change its own program keeps whoever broke into it, through every restart.</summary>
public sealed class WritableProgramRule() : ServiceRule(
    new RuleDescriptor("UNIT0318", "A program that its own service can overwrite", Categories.Commands, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.User is not { } user)
            yield break;

        foreach (var command in unit.AllCommands)
        {
            if (command.Command.Has(CommandPrefixes.FullPrivileges))
                continue;
            if (Programs(command).Select(program => Found(unit, user, command, program)).FirstOrDefault(static found => found is not null) is { } finding)
                yield return finding;
        }
    }

    private static IEnumerable<Piece> Programs(UnitCommand command)
    {
        yield return command.Command.Program;

        // What a runtime runs is as good as a program.
        if (KnownPrograms.RuntimeOf(PathText.FileName(command.Program)) != Runtime.Unknown)
        {
            foreach (var argument in command.Arguments)
            {
                if (argument.StartsWith("/"))
                {
                    yield return argument;
                    yield break;
                }
            }
        }
    }

    private Finding? Found(UnitFacts unit, string user, UnitCommand command, Piece program) => PathPlaces.Writable(unit, user, program.Text) is not var (directory, why)
        ? null
        : new Finding(
            Rule,
            $"{user} can overwrite {program.Text}, which lies in {directory} ({why}): whoever breaks into the service once is started with it from then on; install it as root, below /usr/local or /opt",
            command.Locate(program));
}
