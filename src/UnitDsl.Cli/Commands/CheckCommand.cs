using UnitDsl.Cli.Checking;
using UnitDsl.Cli.Output;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl check PATH…</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.Format();
        var release = CommonOptions.Release();
        var command = new Command("check", "Say what systemd would refuse, drop or get wrong in these unit files, and what else is a mistake") { paths, format, release };
        command.SetAction(parsed =>
        {
            var result = Checker.Check(parsed.GetRequiredValue(paths), parsed.GetValue(release));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(format) == OutputFormat.Json)
                FindingsJson.Write(output, result);
            else
                FindingsText.Write(output, result);
            return result.Count(Severity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }
}
