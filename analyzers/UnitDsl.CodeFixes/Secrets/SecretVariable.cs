using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules.Commands;

namespace UnitDsl.CodeFixes.Secrets;

/// <summary><c>[Environment("DB_PASSWORD", "hunter2")]</c></summary>
internal static class SecretVariable
{
    public static IEnumerable<Choice> Choices(DiagnosedPlace place, AttributeSyntax attribute)
    {
        if (DiagnosedPlace.Argument(attribute, 0, "name") is not { } name || place.Constant(name) is not { } text)
            yield break;

        if (SecretAttributeText.IsThereAlready(place, attribute, text))
        {
            yield return new Choice($"Remove it: [Secret({name})] is there already", new AttributeRemoval(place.Document.Id, attribute));
            yield break;
        }

        // A name with a hole is written with its hole; what the program reads is told with it filled.
        var filled = place.Property(PlaintextSecretRule.SecretName) ?? text;
        var credential = SecretAttributeText.Credential(place, attribute, name.ToString());
        yield return new Choice(
            SecretAttributeText.CredentialTitle(credential, filled), SecretAttributeText.CredentialKey, [place.Replace(attribute.Span, credential)]);
        var file = SecretAttributeText.EnvironmentFile(place, attribute, name.ToString());
        yield return new Choice(
            SecretAttributeText.EnvironmentFileTitle(file, filled), SecretAttributeText.EnvironmentFileKey, [place.Replace(attribute.Span, file)]);
    }
}
