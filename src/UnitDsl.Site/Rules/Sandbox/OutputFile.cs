using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>A file to which a standard stream of a service goes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Form">How it is opened: <c>append</c>, <c>file</c> or <c>truncate</c>.</param>
/// <param name="Said">The directive, and where the path was written.</param>
internal sealed record OutputFile(string Path, string Form, (string Directive, Origin Origin) Said)
{
    private static readonly string[] forms = ["append", "file", "truncate"];

    public string? Directory => Path.LastIndexOf('/') is > 0 and var slash && slash < Path.Length - 1 ? Path.Substring(0, slash) : null;

    public static IEnumerable<OutputFile> Of(UnitFacts unit)
    {
        foreach (var directive in new[] { "StandardOutput", "StandardError" })
        {
            if (unit.Find(directive) is not { Assignments.Count: > 0 } setting)
                continue;

            var assignment = setting.Assignments[setting.Assignments.Count - 1];
            var text = assignment.Text;
            var colon = text.IndexOf(':');
            if (colon > 0 && Array.IndexOf(forms, text.Substring(0, colon).Trim()) >= 0 && colon + 1 < text.Length && text[colon + 1] == '/')
                yield return new OutputFile(text.Substring(colon + 1).TrimEnd(), text.Substring(0, colon).Trim(), (directive, assignment.Locate(colon + 1, text.TrimEnd().Length - colon - 1)));
        }
    }
}
