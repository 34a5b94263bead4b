using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes.Secrets;

/// <summary><c>[Environment("DB_HOST=localhost DB_PASSWORD=hunter2")]</c>: only the secrets leave the text.</summary>
internal static class SecretAssignments
{
    public static IEnumerable<Choice> Choices(DiagnosedPlace place, AttributeSyntax attribute)
    {
        if (place.Literal is not { } literal || DiagnosedPlace.Arguments(attribute).Count != 1)
            yield break;

        var words = RawWord.Split(literal.Token.ValueText);
        var names = words.Select(SecretName).ToList();
        var secrets = names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (secrets.Count == 0 || Removals(place, literal, words, names) is not { } removals)
            yield break;

        // The compiler reports one secret of a text; leaving the others would be half a fix.
        yield return Choice(secrets.ConvertAll(name => SecretAttributeText.Credential(place, attribute, DiagnosedPlace.Quoted(name))), SecretAttributeText.CredentialKey, SecretAttributeText.CredentialTitle);
        yield return Choice(secrets.ConvertAll(name => SecretAttributeText.EnvironmentFile(place, attribute, DiagnosedPlace.Quoted(name))), SecretAttributeText.EnvironmentFileKey, SecretAttributeText.EnvironmentFileTitle);

        Choice Choice(List<string> attributes, string key, Func<string, string, string> title)
        {
            IReadOnlyList<Edit> edits = names.TrueForAll(static name => name is not null)
                ? [place.Replace(attribute.Span, string.Join(", ", attributes))]
                : [.. removals, .. attributes.Select(text => new AttributeBeside(place.Document.Id, attribute, text))];
            return new Choice(title(string.Join(", ", attributes), secrets[0]), key, edits);
        }
    }

    private static string? SecretName(RawWord word)
    {
        if (!WordSplitter.TrySplit(word.Text, out var parts, out _) || parts.Count != 1)
            return null;

        var equals = parts[0].IndexOf('=');
        if (equals <= 0)
            return null;

        var (name, value) = (parts[0].Substring(0, equals), parts[0].Substring(equals + 1));
        return (SecretText.IsSecretName(name) && SecretText.IsLiteral(value)) || SecretText.FindInText(value) is not null ? name : null;
    }

    /// <summary>The words without what separated them from the next, or the last of them from what stays.</summary>
    private static List<Edit>? Removals(DiagnosedPlace place, LiteralExpressionSyntax literal, IReadOnlyList<RawWord> words, List<string?> names)
    {
        var edits = new List<Edit>();
        var lastKept = names.FindLastIndex(static name => name is null);
        for (var i = 0; i < lastKept; i++)
        {
            if (names[i] is not null && !Remove(words[i].Start, words[i + 1].Start))
                return null;
        }

        return lastKept >= 0 && lastKept < words.Count - 1 && !Remove(words[lastKept].End, words[words.Count - 1].End) ? null : edits;

        bool Remove(int start, int end)
        {
            if (LiteralText.Map(literal.Token, start, end - start) is not { } span)
                return false;
            edits.Add(place.Replace(span, ""));
            return true;
        }
    }
}
