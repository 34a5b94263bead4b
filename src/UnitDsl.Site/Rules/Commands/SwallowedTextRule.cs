using UnitDsl.Site.Files;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0324: a comment behind a value, and a blank behind a backslash, mean to systemd what they are and not what they look like.</summary>
public sealed class SwallowedTextRule : IFileRule
{
    private static readonly RuleDescriptor rule = new("UNIT0324", "A comment or a line's end that systemd reads as a value", Categories.Commands, Severity.Error);

    public IReadOnlyList<RuleDescriptor> Descriptors => [rule];

    public IEnumerable<Finding> Check(LoadedFile file, string unitName, UnitKind kind, int release)
    {
        var parts = file.File.Parts;
        for (var i = 0; i < file.File.ReadParts; i++)
        {
            if (parts[i] is not AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line || line.IsPrivate || DirectiveCatalogue.Find(section.Name, line.Name) is not { } directive)
                continue;

            var value = line.Value;
            var comment = InlineComment.StartOf(directive, value);
            if (comment >= 0)
                yield return new Finding(rule, $"A comment needs a line of its own: {Does(directive, value, comment)}", FileOrigins.OfValue(file.Path, line).At(comment, value.Length - comment));
            else if (EndsInBackslash(value) && i + 1 < parts.Count)
                yield return new Finding(rule, $"Behind this backslash stands a blank, so it does not continue the line: {line.Name}= ends here with a backslash, and the next line stands alone; remove the blank", FileOrigins.OfValue(file.Path, line).At(value.Length - 1, 1));
        }
    }

    private static string Does(Directive directive, string value, int comment)
    {
        var wanted = value.Substring(0, comment).TrimEnd();
        return directive.Kind switch
        {
            "exec-command" => "the program gets '#' and each word behind it as arguments",
            "env-assignments" => "systemd takes these words for variables, and complains of each",
            "string" or "text-cunescape" => $"systemd reads it as a part of the text; write {directive.Name}={Written.Short(wanted, 60)}",
            _ => $"systemd reads it as a part of the value, which it then does not understand, or takes for another; write {directive.Name}={Written.Short(wanted, 60)}",
        };
    }

    // Two of them are one that is meant.
    private static bool EndsInBackslash(string value)
    {
        var count = 0;
        while (count < value.Length && value[value.Length - 1 - count] == '\\')
            count++;
        return count % 2 == 1;
    }
}
