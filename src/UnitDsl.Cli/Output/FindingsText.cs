using System.Text;
using UnitDsl.Cli.Checking;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Output;

/// <summary>Findings as compilers write them, each with the line it is about.</summary>
internal static class FindingsText
{
    private const int WidestLine = 160;

    public static void Write(TextWriter output, CheckResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings)
        {
            var place = finding.Place;
            text.Append($"{ShownPath.Of(place.Path)}:{place.Line}:{place.Column}: {Word(finding.Rule.Severity)} {finding.Rule.Id}: {finding.Finding.Message}\n");
            AppendLine(text, finding);
            foreach (var other in finding.Others)
                text.Append($"    see also {ShownPath.Of(other.Path)}:{other.Line}:{other.Column}\n");
        }

        text.Append($"{Count(result.Units, "unit")}: {Count(result.Count(Severity.Error), "error")}, {Count(result.Count(Severity.Warning), "warning")}");
        if (result.Count(Severity.Info) is > 0 and var hints)
            text.Append($", {Count(hints, "hint")}");
        output.Write(text.Append('\n').ToString());
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static void AppendLine(StringBuilder text, LocatedFinding finding)
    {
        var (line, place) = (finding.SourceLine, finding.Place);
        if (place.Column == place.EndColumn && place.Line == place.EndLine && place.Column == 1)
            return;
        if (line.Length == 0 || line.Length > WidestLine || line.Any(char.IsControl))
            return;

        var end = place.EndLine == place.Line ? place.EndColumn : line.Length + 1;
        text.Append("    ").Append(line).Append('\n');
        text.Append("    ").Append(' ', Math.Min(place.Column - 1, line.Length)).Append('^', Math.Max(1, Math.Min(end, line.Length + 1) - place.Column)).Append('\n');
    }
}
