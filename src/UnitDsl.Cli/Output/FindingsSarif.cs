using System.Text.Json;
using UnitDsl.Cli.Checking;
using UnitDsl.Site.Files;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Output;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors show.</summary>
internal static class FindingsSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(TextWriter output, CheckResult result)
    {
        // An index into the rules is part of the format.
        var rules = result.Findings.Select(static finding => finding.Rule).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        Json.Write(output, json =>
        {
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject("HERE");
            json.WriteString("uri", new Uri(Environment.CurrentDirectory.TrimEnd('/') + "/").AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var finding in result.Findings)
                WriteResult(json, finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "unitdsl");
        json.WriteString("semanticVersion", typeof(FindingsSarif).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/unitdsl/unitdsl");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("category", rule.Category);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, LocatedFinding finding, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Rule.Severity));
        WriteText(json, "message", finding.Finding.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Place, id: null);
        json.WriteEndArray();
        if (finding.Others.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Others.Count; i++)
                WriteLocation(json, finding.Others[i], i + 1);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, FilePlace place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        var shown = ShownPath.Of(place.Path);
        if (shown == place.Path)
        {
            json.WriteString("uri", new Uri("file://" + Escaped(place.Path)).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", Escaped(shown));
            json.WriteString("uriBaseId", "HERE");
        }

        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
