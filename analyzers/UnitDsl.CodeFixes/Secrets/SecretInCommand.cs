using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes.Secrets;

/// <summary><c>--password=hunter2</c> in a command line: systemd puts the variable's value there.</summary>
internal static class SecretInCommand
{
    private const string Prefixes = "@-:+!|";

    public static IEnumerable<Choice> Choices(DiagnosedPlace place, AttributeSyntax attribute)
    {
        if (Words(attribute) is not { Count: > 0 } words || ExpandsNothing(words[0].Word.Text))
            yield break;

        var edits = new List<Edit>();
        var names = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Find(words, i) is not { } found)
                continue;

            var (name, at, start, length) = found;
            if (!EnvironmentName.IsValid(name) || LiteralText.Map(words[at].Literal.Token, start, length) is not { } span)
                yield break;
            edits.Add(place.Replace(span, $"${{{name}}}"));
            if (!names.Contains(name))
                names.Add(name);
        }

        if (names.Count == 0)
            yield break;

        var attributes = names
            .Where(name => !SecretAttributeText.IsThereAlready(place, attribute, name))
            .Select(name => SecretAttributeText.EnvironmentFile(place, attribute, DiagnosedPlace.Quoted(name)))
            .ToList();
        edits.AddRange(attributes.Select(text => new AttributeBeside(place.Document.Id, attribute, text)));
        var variables = string.Join(", ", names.Select(static name => $"${{{name}}}"));
        yield return new Choice(attributes.Count == 0 ? $"Write {variables}" : $"Write {variables} and add [{string.Join(", ", attributes)}]", null, edits);
    }

    /// <summary>Each word with the literal it stands in: all in one for a command line, one for each in an argv.</summary>
    private static IReadOnlyList<(LiteralExpressionSyntax Literal, RawWord Word)>? Words(AttributeSyntax attribute)
    {
        var literals = DiagnosedPlace.Arguments(attribute).Select(static argument => argument.Expression as LiteralExpressionSyntax).ToList();
        if (literals.Exists(static literal => literal is null))
            return null;

        return literals.Count == 1
            ? RawWord.Split(literals[0]!.Token.ValueText).Select(word => (literals[0]!, word)).ToList()
            : literals.ConvertAll(static literal => (literal!, new RawWord(literal!.Token.ValueText, 0)));
    }

    private static bool ExpandsNothing(string program) => program.TakeWhile(static c => Prefixes.IndexOf(c) >= 0).Contains(':');

    /// <summary>The variable's name, and which word holds the value from where on.</summary>
    private static (string Name, int Word, int Start, int Length)? Find(IReadOnlyList<(LiteralExpressionSyntax Literal, RawWord Word)> words, int i)
    {
        var word = words[i].Word;
        var quote = word.Text.Length > 1 && word.Text[0] is '"' or '\'' && word.Text[word.Text.Length - 1] == word.Text[0] ? 1 : 0;
        var text = word.Text.Substring(quote, word.Text.Length - (2 * quote));
        var equals = text.IndexOf('=');
        var name = equals > 0 ? text.Substring(0, equals) : text;
        if (!new RawWord(name, 0).IsPlain || !SecretText.IsSecretName(name.TrimStart('-')))
            return null;

        var variable = SecretText.VariableName(name.TrimStart('-'));
        if (equals > 0)
        {
            var value = text.Substring(equals + 1);
            return SecretText.IsLiteral(Unquoted(value)) ? (variable, i, word.Start + quote + equals + 1, value.Length) : null;
        }

        if (!name.StartsWith("--", StringComparison.Ordinal) || i + 1 >= words.Count)
            return null;
        var next = words[i + 1].Word;
        return !next.Text.StartsWith("-", StringComparison.Ordinal) && SecretText.IsLiteral(Unquoted(next.Text)) ? (variable, i + 1, next.Start, next.Text.Length) : null;
    }

    private static string Unquoted(string value) => value.Trim('"', '\'');
}
