using System.CommandLine;
using System.Globalization;
using System.Text;
using UnitDsl.Cli.Output;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl calendar EVENT…</c></summary>
internal static class CalendarCommand
{
    private const int MostIterations = 10_000;

    public static Command Create()
    {
        var events = CommonOptions.Many("event", "Calendar events, such as 'Mon..Fri 10:00' or daily");
        var iterations = new Option<int>("--iterations") { Description = "How many times to tell", DefaultValueFactory = static _ => 1, HelpName = "count" };
        iterations.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostIterations)
                result.AddError($"--iterations takes a number from 1 to {MostIterations}");
        });
        var baseTime = new Option<string?>("--base-time") { Description = "The time after which to look, such as '2026-03-28 00:00 UTC' or tomorrow (now, unless told)", HelpName = "time" };
        var zone = new Option<string?>("--zone") { Description = "The time zone of the machine, such as Europe/Berlin (that of this one, unless told)", HelpName = "zone" };
        var format = CommonOptions.Format();
        var command = new Command("calendar", "Say when timers with these calendar events elapse") { events, iterations, baseTime, zone, format };
        command.SetAction(parsed =>
        {
            var local = parsed.GetValue(zone) is { } name
                ? Machine.Zone(name) ?? throw new InputException($"there is no time zone '{name}'{(TimeZoneCatalogue.Suggest(name) is { } near ? $"; did you mean {near}?" : "")}")
                : Machine.LocalZone();
            var now = Machine.Now;
            var report = new CalendarReport(now, local, Machine.Zone);
            var start = now;
            if (parsed.GetValue(baseTime) is { } text && !report.TryReadBaseTime(text, out start, out var problem))
                throw new InputException($"--base-time '{text}': {problem.Message}");

            var questions = new Questions(parsed.GetRequiredValue(events), start, parsed.GetValue(iterations), local);
            return parsed.GetValue(format) == OutputFormat.Json
                ? WriteJson(parsed.InvocationConfiguration.Output, questions)
                : WriteText(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, report, questions);
        });
        return command;
    }

    private static int WriteText(TextWriter output, TextWriter error, CalendarReport report, Questions questions)
    {
        var code = ExitCode.Clean;
        for (var i = 0; i < questions.Events.Length; i++)
        {
            var lines = new StringBuilder(i > 0 ? "\n" : "");
            if (report.TryWrite(questions.Events[i], questions.Start, questions.Iterations, lines, out var problem))
            {
                output.Write(lines.ToString());
                continue;
            }

            TextProblemReport.Write(error, questions.Events[i], problem);
            code = ExitCode.Findings;
        }

        return code;
    }

    private static int WriteJson(TextWriter output, Questions questions)
    {
        var code = ExitCode.Clean;
        Json.Write(output, json =>
        {
            json.WriteString("after", Instant(questions.Start));
            json.WriteStartArray("events");
            foreach (var text in questions.Events)
            {
                json.WriteStartObject();
                json.WriteString("text", text);
                if (CalendarSpec.TryParse(text, out var spec, out var problem))
                {
                    json.WriteString("normalized", spec.ToString());
                    json.WriteStartArray("next");
                    var (after, outcome) = (questions.Start, CalendarOutcome.Found);
                    for (var i = 0; i < questions.Iterations && (outcome = spec.Next(after, questions.Zone, out after)) == CalendarOutcome.Found; i++)
                    {
                        json.WriteStartObject();
                        json.WriteString("local", TimestampText.Format(after, questions.Zone));
                        json.WriteString("utc", Instant(after));
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    if (outcome != CalendarOutcome.Found)
                        json.WriteString("then", outcome switch { CalendarOutcome.Never => "never", CalendarOutcome.GaveUp => "systemd gives up", _ => "too late" });
                }
                else
                {
                    TextProblemReport.Write(json, problem);
                    code = ExitCode.Findings;
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return code;
    }

    private static string Instant(ulong microseconds) =>
        DateTime.UnixEpoch.AddTicks((long)microseconds * TimeSpan.TicksPerMicrosecond).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture);

    private sealed record Questions(string[] Events, ulong Start, int Iterations, TimeZoneRules Zone);
}
