using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A call of <c>systemctl</c> in a command or in a script that stands in one.</summary>
/// <param name="Verb">What it is to do.</param>
/// <param name="Options">What it was told beyond that.</param>
/// <param name="Units">The units that it names, specifiers filled in.</param>
public sealed record SystemctlCall(string Verb, IReadOnlyList<string> Options, IReadOnlyList<Said> Units);

/// <summary>Finds the calls of <c>systemctl</c> in what a unit runs.</summary>
internal static class SystemctlCalls
{
    private const string Program = "systemctl";

    private static readonly string[] before = ["sudo", "exec", "then", "do", "else", "nohup", "time", "!", "if", "until", "while", "command"];

    public static IEnumerable<SystemctlCall> Of(UnitFacts unit, UnitCommand command)
    {
        // What systemd-run starts is a unit of its own.
        if (command.Text.IndexOf(Program, StringComparison.Ordinal) < 0 || command.Run.Name == "systemd-run")
            return [];
        if (command.Run is { IsInShell: false, Name: Program })
            return Read(unit, PlacedWord.Of(command).ConvertAll(static word => (word.Text, Origin: word.At(0, word.Text.Length)))) is { } call ? [call] : [];
        return command.Arguments
            .Where(static piece => piece.Text.IndexOf(Program, StringComparison.Ordinal) >= 0 && piece.Text.IndexOf(' ') > 0)
            .SelectMany(piece => InScript(unit.Unit.Name, piece.Text, (start, length) => command.Locate(piece, start, length)));
    }

    /// <summary>Those in a text that a shell reads, or that has the form of a command.</summary>
    public static IEnumerable<SystemctlCall> InScript(string unitName, string script, Func<int, int, Origin> locate)
    {
        List<(string Text, Origin Origin)>? words = null;
        var previous = "";
        foreach (var (text, start) in ScriptWords.Of(script))
        {
            if (words is not null && ScriptWords.IsOperator(text))
            {
                if (Read(unitName, words) is { } call)
                    yield return call;
                words = null;
            }
            else if (words is not null)
            {
                words.Add((text, locate(start, text.Length)));
            }
            else if (PathText.FileName(text) == Program && (previous.Length == 0 || ScriptWords.IsOperator(previous) || before.Contains(previous)))
            {
                words = [];
            }

            previous = text;
        }

        if (words is not null && Read(unitName, words) is { } last)
            yield return last;
    }

    private static SystemctlCall? Read(UnitFacts unit, List<(string Text, Origin Origin)> words) => Read(unit.Unit.Name, words);

    private static SystemctlCall? Read(string unitName, List<(string Text, Origin Origin)> words)
    {
        var options = words.Where(static word => word.Text.StartsWith("-", StringComparison.Ordinal)).Select(static word => word.Text).ToList();
        var plain = words.Where(static word => !word.Text.StartsWith("-", StringComparison.Ordinal)).ToList();
        return plain.Count == 0
            ? null
            : new SystemctlCall(plain[0].Text, options, plain.Skip(1).Select(word => new Said(NameOf(unitName, word.Text), word.Origin)).ToList());
    }

    private static string NameOf(string unitName, string text)
    {
        if (text.IndexOf('%') >= 0)
        {
            text = text.Replace("%n", unitName).Replace("%N", UnitName.WithoutSuffix(unitName)).Replace("%p", UnitName.PrefixOf(unitName));
            if (UnitName.InstanceOf(unitName) is { } instance)
                text = text.Replace("%i", instance);
        }

        return text.Length == 0 ? text : UnitName.WithDefaultSuffix(text);
    }
}

/// <summary>The words and operators of a script, roughly: what quotes hold together stays together.</summary>
internal static class ScriptWords
{
    private const string Operators = ";&|()\n";

    public static bool IsOperator(string text) => text.Length > 0 && Operators.IndexOf(text[0]) >= 0;

    public static IEnumerable<(string Text, int Start)> Of(string script)
    {
        var at = 0;
        while (at < script.Length)
        {
            if (script[at] is ' ' or '\t' or '"' or '\'')
            {
                at++;
                continue;
            }

            var start = at;
            if (Operators.IndexOf(script[at]) >= 0)
            {
                at++;
                yield return (script.Substring(start, 1), start);
                continue;
            }

            while (at < script.Length && script[at] is not (' ' or '\t' or '"' or '\'') && Operators.IndexOf(script[at]) < 0)
                at++;
            yield return (script.Substring(start, at - start), start);
        }
    }
}
