using System.CommandLine;
using UnitDsl.Cli.Checking;
using UnitDsl.Cli.Explaining;
using UnitDsl.Cli.Output;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl check PATH…</c></summary>
internal static class CheckCommand
{
    private static readonly (string Word, Severity Severity)[] severities = [("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info)];

    private static readonly (string Word, Action<TextWriter, CheckResult> Write)[] formats =
        [("text", FindingsText.Write), ("json", FindingsJson.Write), ("sarif", FindingsSarif.Write), ("github", FindingsGitHub.Write)];

    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var format = CommonOptions.OneOf("--format", "text for people, json for programs, sarif for code hosts and editors, github for the log of a workflow", formats.Select(static one => one.Word));
        var release = CommonOptions.Release();
        var least = CommonOptions.OneOf("--severity", "The mildest findings that are told of, and count", severities.Select(static one => one.Word), otherwise: "info");
        var disabled = new Option<string[]>("--disable") { Description = "Rules that are not told of, and do not count: UNIT0601, or 601,602", HelpName = "rule", AllowMultipleArgumentsPerToken = false };
        var command = new Command("check", "Say what systemd would refuse, drop or get wrong in these unit files, and what else is a mistake") { paths, format, release, least, disabled };
        command.SetAction(parsed =>
        {
            var choice = new RuleChoice(severities.First(one => one.Word == parsed.GetValue(least)).Severity, Rules(parsed.GetValue(disabled) ?? []));
            var result = Checker.Check(parsed.GetRequiredValue(paths), parsed.GetValue(release), choice);
            formats.First(one => one.Word == parsed.GetValue(format)).Write(parsed.InvocationConfiguration.Output, result);
            return result.Count(Severity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static HashSet<string> Rules(IEnumerable<string> written) => written
        .SelectMany(static text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        .Select(static rule => RulePages.Find(rule) ?? throw new InputException($"--disable: {RulePages.Complaint(rule)}"))
        .ToHashSet(StringComparer.Ordinal);
}
