using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>The program that a <c>systemd-run</c> starts in a unit of its own.</summary>
/// <param name="Program">Its path as it is written.</param>
/// <param name="Runtime">What it is, or what runs it.</param>
/// <param name="HasUser">The unit gets a user other than the one who asks.</param>
internal sealed record TransientRun(Piece Program, Runtime Runtime, bool HasUser)
{
    private static readonly HashSet<string> takingValues = new(StringComparer.Ordinal)
    {
        "-u", "--unit", "-p", "--property", "--description", "--slice", "--service-type", "--uid", "--gid", "--nice", "--working-directory", "-E", "--setenv", "-M", "--machine", "-H", "--host",
        "--on-active", "--on-boot", "--on-startup", "--on-unit-active", "--on-unit-inactive", "--on-calendar", "--timer-property", "--path-property", "--socket-property",
    };

    /// <summary>Null where the command is another one, or starts nothing.</summary>
    public static TransientRun? Of(UnitCommand command)
    {
        if (PathText.FileName(command.Program) != "systemd-run")
            return null;

        var hasUser = false;
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            var word = command.Arguments[i].Text;
            if (!word.StartsWith("-", StringComparison.Ordinal))
                return new TransientRun(command.Arguments[i], KnownPrograms.RuntimeOf(PathText.FileName(word)), hasUser);

            var value = takingValues.Contains(word) && i + 1 < command.Arguments.Count ? command.Arguments[++i].Text : word.Substring(word.IndexOf('=') + 1);
            hasUser |= word.StartsWith("--uid", StringComparison.Ordinal) || value.StartsWith("User=", StringComparison.Ordinal) || value.StartsWith("DynamicUser=", StringComparison.Ordinal);
        }

        return null;
    }
}
