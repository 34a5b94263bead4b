using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Programs;

/// <summary>The program that does the work in a command.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Path">As it is written.</param>
/// <param name="Runtime">What it is, or what runs it.</param>
/// <param name="Arguments">What it is given; of a script that a shell reads, the words up to the first operator.</param>
/// <param name="IsInShell">A shell stands between systemd and it, and stays there.</param>
public sealed record RunProgram(string Name, string Path, Runtime Runtime, IReadOnlyList<string> Arguments, bool IsInShell)
{
    private static readonly string[] wrappers = ["env", "nice", "ionice", "chrt", "taskset", "setsid", "nohup", "stdbuf", "exec", "timeout", "flock"];
    private static readonly char[] operators = [';', '&', '|', '<', '>', '\n', '(', ')'];

    /// <summary>Looks through <c>env</c> and its kind, and into the script of <c>sh -c</c>.</summary>
    public static RunProgram Of(Command command)
    {
        var words = new List<string>(command.Arguments.Count + 1) { command.Program.Text };
        words.AddRange(command.Arguments.Select(static argument => argument.Text));
        return Of(words, isInShell: false);
    }

    private static RunProgram Of(List<string> words, bool isInShell)
    {
        var at = 0;
        while (at < words.Count - 1 && (wrappers.Contains(PathText.FileName(words[at])) || IsAssignment(words[at])))
        {
            at++;
            while (at < words.Count - 1 && (words[at].StartsWith("-", StringComparison.Ordinal) || IsAssignment(words[at]) || IsCount(words[at])))
                at++;
        }

        var name = PathText.FileName(words[at]);
        var runtime = KnownPrograms.RuntimeOf(name);
        var arguments = words.Skip(at + 1).ToList();
        if (runtime == Runtime.Shell && ScriptOf(arguments) is { } script && WordsOf(script) is { Count: > 0 } inner)
            return Of(inner, isInShell || inner[0] != "exec");
        return new RunProgram(name, words[at], runtime, arguments, isInShell);
    }

    private static bool IsAssignment(string word) => word.IndexOf('=') is > 0 and var equals && EnvironmentName.IsValid(word.Substring(0, equals), out _);

    private static bool IsCount(string word) => word.Length > 0 && word.All(static c => c is (>= '0' and <= '9') or '.');

    private static string? ScriptOf(List<string> arguments)
    {
        var at = arguments.FindIndex(static word => word.Length > 1 && word[0] == '-' && word[1] != '-' && word.EndsWith("c", StringComparison.Ordinal));
        return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : null;
    }

    // The last command is what the shell waits for; "cd x && exec y" is the usual form.
    private static List<string> WordsOf(string script)
    {
        var last = script.Split([";", "&&", "\n"], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(static part => part.Trim().Length > 0) ?? "";
        var end = last.IndexOfAny(operators);
        var text = (end < 0 ? last : last.Substring(0, end)).Trim();
        return WordSplitter.TrySplit(text, out var words, out _) ? [.. words] : [.. text.Split([' '], StringSplitOptions.RemoveEmptyEntries)];
    }
}
