using System.CommandLine;
using UnitDsl.Cli.Checking;
using UnitDsl.Cli.Output;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl security PATH…</c></summary>
internal static class SecurityCommand
{
    // Other kinds run nothing.
    private static readonly UnitKind[] scored = [UnitKind.Service, UnitKind.Socket, UnitKind.Mount, UnitKind.Swap];

    public static Command Create()
    {
        var paths = CommonOptions.Paths();
        var threshold = new Option<decimal?>("--threshold") { Description = "Exit with 1 when a unit is more exposed than this (0.0 to 10.0)", HelpName = "level" };
        threshold.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<decimal?>() is < 0 or > 10)
                result.AddError("--threshold takes a number from 0.0 to 10.0");
        });
        var summary = new Option<bool>("--summary") { Description = "Only the total of each unit, the most exposed first" };
        var format = CommonOptions.Format();
        var command = new Command("security", "Say how exposed these units leave the machine, as systemd-analyze security counts it, and what would help most") { paths, threshold, summary, format };
        command.SetAction(parsed =>
        {
            var scores = Scores(parsed.GetRequiredValue(paths));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(format) == OutputFormat.Json)
                ExposureOutput.WriteJson(output, scores);
            else if (parsed.GetValue(summary) || scores.Count > 1)
                ExposureOutput.WriteTotals(output, scores);
            else
                ExposureOutput.WriteTable(output, scores[0]);
            return parsed.GetValue(threshold) is { } most && scores.Any(score => score.TotalTenths > most * 10) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static List<ExposureScore> Scores(IEnumerable<string> paths)
    {
        var units = UnitSelection.Of(paths).SelectMany(static selection => selection.Units)
            .Where(static unit => unit is { State: UnitLoadState.Loaded, Kind: { } kind } && scored.Contains(kind)).ToList();

        // Among services nobody asks for what mounts something; who names a mount alone does.
        var asked = units.Exists(static unit => unit.Kind == UnitKind.Service) ? units.Where(static unit => unit.Kind == UnitKind.Service) : units;
        List<ExposureScore> scores = [.. asked.Select(static unit => ExposureScore.Of(unit.Kind!.Value, UnitNames.Instance(unit.Name), unit.Sections()))];
        return scores.Count > 0 ? scores : throw new InputException("none of these units runs anything, so there is nothing to score");
    }
}
