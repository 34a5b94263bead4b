using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Elsewhere;

/// <summary>A command of systemd's as a plain list of words: specifiers and variables are what they stand for, for nobody else will put it in.</summary>
internal static class ForeignCommand
{
    private static readonly char[] blanks = [' ', '\t', '\n'];

    /// <summary>Its words; null after a loss that is fatal was added.</summary>
    /// <param name="command">The command.</param>
    /// <param name="unit">The unit that it is of.</param>
    /// <param name="unitName">The unit's name, with an instance where it is a template.</param>
    /// <param name="losses">Takes what cannot be told.</param>
    public static IReadOnlyList<string>? Words(UnitCommand command, UnitFacts unit, string unitName, ICollection<Loss> losses)
    {
        var expands = !command.Command.Has(CommandPrefixes.KeepsVariables);
        var words = new List<string>();
        foreach (var piece in command.Arguments.Prepend(command.Command.Program))
        {
            if (BuildTimeSpecifiers.Expand(piece.Text, unitName) is not { } text)
            {
                losses.Add(new Loss(piece.Text, "only the machine knows what its specifier stands for", command.Locate(piece)) { IsFatal = true });
                return null;
            }

            if (words.Count == 0 || !expands || text.IndexOf('$') < 0)
                words.Add(text);
            else if (Expand(text, unit, unitName) is { } expanded)
                words.AddRange(expanded);
            else
                losses.Add(new Loss(piece.Text, "systemd puts in a variable that is not set by the unit itself; let a shell do it: /bin/sh -c '… $$NAME'", command.Locate(piece)) { IsFatal = true });
        }

        return losses.Any(static loss => loss.IsFatal) ? null : words;
    }

    // A variable that is a word of its own becomes as many words as its value has.
    private static string[]? Expand(string word, UnitFacts unit, string unitName)
    {
        if (word[0] == '$' && EnvironmentName.IsValid(word.Substring(1)))
            return Value(unit, word.Substring(1), unitName) is { } value && value.IndexOfAny(['"', '\'', '\\']) < 0 ? value.Split(blanks, StringSplitOptions.RemoveEmptyEntries) : null;

        var text = new System.Text.StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var end = word[at] == '$' && at + 1 < word.Length && word[at + 1] == '{' ? word.IndexOf('}', at) : -1;
            if (end > 0)
            {
                if (Value(unit, word.Substring(at + 2, end - at - 2), unitName) is not { } value)
                    return null;
                text.Append(value);
                at = end;
            }
            else
            {
                text.Append(word[at]);
                if (word[at] == '$' && at + 1 < word.Length && word[at + 1] == '$')
                    at++;
            }
        }

        return [text.ToString()];
    }

    private static string? Value(UnitFacts unit, string name, string unitName) => unit.Variable(name) is { } variable ? BuildTimeSpecifiers.Expand(variable.Value, unitName) : null;
}
