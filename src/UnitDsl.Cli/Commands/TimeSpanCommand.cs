using System.Text;
using UnitDsl.Cli.Output;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Commands;

/// <summary><c>unitdsl timespan SPAN…</c></summary>
internal static class TimeSpanCommand
{
    public static Command Create()
    {
        var spans = CommonOptions.Many("span", "Time spans, such as '1h 30min' or 90");
        var format = CommonOptions.Format();
        var command = new Command("timespan", "Say how long systemd takes these time spans to be") { spans, format };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return parsed.GetValue(format) == OutputFormat.Json ? WriteJson(output, parsed.GetRequiredValue(spans)) : WriteText(output, error, parsed.GetRequiredValue(spans));
        });
        return command;
    }

    private static int WriteText(TextWriter output, TextWriter error, string[] spans)
    {
        var code = ExitCode.Clean;
        for (var i = 0; i < spans.Length; i++)
        {
            var lines = new StringBuilder(i > 0 ? "\n" : "");
            if (TimeSpanReport.TryWrite(spans[i], lines, out var problem))
            {
                output.Write(lines.ToString());
                continue;
            }

            TextProblemReport.Write(error, spans[i], problem);
            code = ExitCode.Findings;
        }

        return code;
    }

    private static int WriteJson(TextWriter output, string[] spans)
    {
        var code = ExitCode.Clean;
        Json.Write(output, json =>
        {
            json.WriteStartArray("spans");
            foreach (var text in spans)
            {
                json.WriteStartObject();
                json.WriteString("text", text);
                if (TimeSpanParser.TryParse(text, TimeSpanParser.Seconds, out var span, out var problem))
                {
                    if (span == ulong.MaxValue)
                        json.WriteNull("microseconds");
                    else
                        json.WriteNumber("microseconds", span);
                    json.WriteString("human", TimeSpanFormat.Format(span));
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
}
