using UnitDsl.Site.Facts;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0319: the sandbox hides the very program that is to run in it.</summary>
public sealed class HiddenProgramRule() : ServiceRule(
    new RuleDescriptor("UNIT0319", "A program that the sandbox hides", Categories.Commands, Severity.Error))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var command in unit.AllCommands)
        {
            if (command.Program.Length == 0 || command.Program[0] != '/' || command.Command.Has(CommandPrefixes.FullPrivileges) || Why(unit, command.Program) is not var (why, by))
                continue;
            // What waits for health is nothing that somebody put there.
            if (IsPutThere(unit, command) || (unit.Unit.Gate is not null && command.Program.StartsWith(OpsPaths.Libraries, StringComparison.Ordinal)))
                continue;

            var finding = new Finding(
                Rule,
                $"{command.Program} is not there when the service starts: {why}; the start fails with status 203/EXEC; keep the program below /usr/local or /opt",
                command.ProgramOrigin);
            yield return by is null ? finding : finding.Beside([by.Origin]);
        }
    }

    private static (string Why, Said? By)? Why(UnitFacts unit, string program)
    {
        foreach (var closed in PathPlaces.Paths(unit, "InaccessiblePaths"))
        {
            if (PathPlaces.IsBelow(program, closed.Text))
                return ($"InaccessiblePaths= hides {closed.Text}", closed);
        }

        foreach (var emptied in PathPlaces.Paths(unit, "TemporaryFileSystem"))
        {
            if (PathPlaces.IsBelow(program, emptied.Text))
                return ($"TemporaryFileSystem= puts an empty directory over {emptied.Text}", emptied);
        }

        if ((!PathPlaces.IsBelow(program, "/tmp") && !PathPlaces.IsBelow(program, "/var/tmp")) || unit.Has("JoinsNamespaceOf"))
            return null;
        return unit.Text("PrivateTmp") is "disconnected" || unit.IsOn("PrivateTmp")
            ? ("PrivateTmp= gives the service a /tmp of its own, and that is empty", unit.Value("PrivateTmp"))
            : unit.IsOn("DynamicUser") ? ("DynamicUser= brings a /tmp of its own, and that is empty", unit.Value("DynamicUser")) : null;
    }

    // Bound back in, or written by a command before it.
    private static bool IsPutThere(UnitFacts unit, UnitCommand command) =>
        PathPlaces.Paths(unit, "BindPaths").Concat(PathPlaces.Paths(unit, "BindReadOnlyPaths")).Concat(PathPlaces.Paths(unit, "ExecPaths")).Any(bound => PathPlaces.IsBelow(command.Program, bound.Text))
        || unit.Commands("ExecStartPre").Any(before => before != command && before.Text.IndexOf(command.Program, StringComparison.Ordinal) >= 0)
        || unit.Has("RootDirectory") || unit.Has("RootImage");
}
