using System.Text;
using UnitDsl.Cli.Checking;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Output;

/// <summary>Findings as commands of a GitHub workflow, which shows them beside the lines of a pull request.</summary>
internal static class FindingsGitHub
{
    public static void Write(TextWriter output, CheckResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings)
        {
            var place = finding.Place;
            text.Append($"::{Command(finding.Rule.Severity)} file={Property(ShownPath.Of(place.Path))},line={place.Line},endLine={place.EndLine},col={place.Column}");

            // Columns of two lines cannot be compared, and what ends before it begins is not shown.
            if (place.EndLine == place.Line)
                text.Append($",endColumn={Math.Max(place.EndColumn, place.Column)}");
            text.Append($",title={finding.Rule.Id}::{Message(finding.Finding.Message)}\n");
        }

        output.Write(text.ToString());
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Message(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Message(text).Replace(":", "%3A").Replace(",", "%2C");
}
