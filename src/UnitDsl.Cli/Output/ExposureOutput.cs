using System.Text;
using System.Text.Json;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Output;

/// <summary>How exposed units are, for people and for programs.</summary>
internal static class ExposureOutput
{
    private const int MostImprovements = 3;

    /// <summary>One unit in full, and what would help it.</summary>
    public static void WriteTable(TextWriter output, ExposureScore score)
    {
        var text = new StringBuilder(ExposureReport.ToText(score));
        var improvements = score.Improvements();
        if (improvements.Count > 0)
            text.Append("\nWhat would help most:\n");
        foreach (var improvement in improvements.Take(MostImprovements))
            text.Append($"    {improvement.Directive}={improvement.Value}  (-{improvement.Tenths / 10}.{improvement.Tenths % 10})\n");
        output.Write(text.ToString());
    }

    /// <summary>A line a unit, the most exposed first.</summary>
    public static void WriteTotals(TextWriter output, IReadOnlyList<ExposureScore> scores)
    {
        var width = scores.Max(static score => score.UnitName.Length);
        var text = new StringBuilder();
        foreach (var score in scores.OrderByDescending(static score => score.TotalTenths).ThenBy(static score => score.UnitName, StringComparer.Ordinal))
            text.Append($"{score.UnitName.PadRight(width)}  {score.Total,4}  {score.Rating}\n");
        output.Write(text.ToString());
    }

    public static void WriteJson(TextWriter output, IReadOnlyList<ExposureScore> scores) => Json.Write(output, json =>
    {
        json.WriteStartArray("units");
        foreach (var score in scores)
            Write(json, score);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ExposureScore score)
    {
        json.WriteStartObject();
        json.WriteString("name", score.UnitName);
        json.WriteNumber("exposure", score.TotalTenths / 10m);
        json.WriteString("rating", score.Rating);
        json.WriteStartArray("improvements");
        foreach (var improvement in score.Improvements().Take(MostImprovements))
        {
            json.WriteStartObject();
            json.WriteString("directive", improvement.Directive);
            json.WriteString("value", improvement.Value);
            json.WriteNumber("gain", improvement.Tenths / 10m);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("rows");
        json.WriteRawValue(ExposureReport.ToJson(score));
        json.WriteEndObject();
    }
}
