using System.Text.Json;
using UnitDsl.Cli.Checking;
using UnitDsl.Site.Files;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Output;

/// <summary>Findings for programs.</summary>
internal static class FindingsJson
{
    /// <summary>Grows when a field changes its meaning or goes.</summary>
    private const int Version = 1;

    public static void Write(TextWriter output, CheckResult result) => Json.Write(output, json =>
    {
        json.WriteNumber("version", Version);
        json.WriteNumber("units", result.Units);
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            Write(json, finding);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, LocatedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", FindingsText.Word(finding.Rule.Severity));
        json.WriteString("category", finding.Rule.Category);
        Write(json, finding.Place);
        json.WriteString("message", finding.Finding.Message);
        if (finding.Suggestion is { } suggestion)
            json.WriteString("replacement", suggestion);
        json.WriteStartArray("others");
        foreach (var other in finding.Others)
        {
            json.WriteStartObject();
            Write(json, other);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FilePlace place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}
