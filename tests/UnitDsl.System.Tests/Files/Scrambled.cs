using System.Text;
using UnitDsl.Systemd;

namespace UnitDsl.SystemTests.Files;

/// <summary>A unit file turned inside out, without a change of what it means.</summary>
internal static class Scrambled
{
    public static string Text(UnitFile file, UnitKind kind)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in file.Assignments.Where(static line => line.Section is not null))
        {
            string key = $"{line.Section!.Name} {Shared(line.Name)}";
            if (!lists.TryGetValue(key, out var texts))
                lists.Add(key, texts = []);
            texts.AddRange(Rewrite(line, DirectiveCatalogue.Find(line.Section.Name, line.Name)));
        }

        // Last list first: the order between lists does not count, the one within them does.
        var text = new StringBuilder($"; a {kind} turned inside out\r\n");
        foreach (string assignment in lists.Values.Reverse().SelectMany(static texts => texts))
            text.Append(assignment);
        return text.ToString();
    }

    private static string Shared(string name) => name switch
    {
        _ when name.StartsWith("Condition", StringComparison.Ordinal) => "Condition",
        _ when name.StartsWith("Assert", StringComparison.Ordinal) => "Assert",
        _ when name.StartsWith("Listen", StringComparison.Ordinal) => "Listen",
        _ when name.StartsWith("On", StringComparison.Ordinal) => "On",
        _ when name.StartsWith("Path", StringComparison.Ordinal) || name.StartsWith("Directory", StringComparison.Ordinal) => "Path",
        _ when name.StartsWith("Timeout", StringComparison.Ordinal) => "Timeout",
        _ => name,
    };

    private static IEnumerable<string> Rewrite(AssignmentLine line, Directive? directive)
    {
        string start = $"[{line.Section!.Name}]  \n\t{line.Name} =  ";
        bool isPlain = !line.Value.Contains('"') && !line.Value.Contains('\'') && !line.Value.Contains('\\') && !line.Value.StartsWith('~');
        if (!isPlain || line.IsEmpty || directive is null)
            return [$"{start}{line.Value} \n\n"];
        if (directive is { CanRepeat: true, AcceptsBoolean: false, Split: Split.Words or Split.WordsUnquoted or Split.WordsUnquotedCunescape })
            return line.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"{start}{word}\r\n# {word}\r\n");
        return directive.Split is Split.Commands ? [$"{start}{line.Value.Replace(" ", "\\\n # in between \\\n  ", StringComparison.Ordinal)}\n"] : [$"{start}\\\n{line.Value}\r"];
    }
}
