using System.Text.Json;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Output;

/// <summary>What is wrong with a text of the command line.</summary>
internal static class TextProblemReport
{
    public static void Write(TextWriter error, string text, TextProblem problem)
    {
        var meant = problem.Replacement is { Length: > 0 } replacement ? $"; write '{replacement}'" : "";
        error.WriteLine($"'{text}': {problem.Message}{meant}");
        if (!text.Any(char.IsControl))
            error.WriteLine($"    {text}\n    {new string(' ', problem.Offset)}{new string('^', Math.Max(1, problem.Length))}");
    }

    public static void Write(Utf8JsonWriter json, TextProblem problem)
    {
        json.WriteStartObject("problem");
        json.WriteNumber("offset", problem.Offset);
        json.WriteNumber("length", problem.Length);
        json.WriteString("message", problem.Message);
        if (problem.Replacement is not null)
            json.WriteString("replacement", problem.Replacement);
        json.WriteEndObject();
    }
}
