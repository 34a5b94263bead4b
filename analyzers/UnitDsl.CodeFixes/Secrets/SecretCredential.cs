using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Rules.Commands;

namespace UnitDsl.CodeFixes.Secrets;

/// <summary><c>[SetCredential("db-password", "hunter2")]</c>: it is a credential already, so the program finds it where it did.</summary>
internal static class SecretCredential
{
    public static IEnumerable<Choice> Choices(DiagnosedPlace place, AttributeSyntax attribute)
    {
        var arguments = DiagnosedPlace.Arguments(attribute);
        var name = arguments.Count == 2 ? DiagnosedPlace.Argument(attribute, 0, "id")?.ToString()
            : arguments.Count == 1 && place.Literal is not null && place.Property(PlaintextSecretRule.SecretName) is { } found ? DiagnosedPlace.Quoted(found)
            : null;
        if (name is null)
            yield break;

        var secret = SecretAttributeText.Credential(place, attribute, name);
        yield return new Choice($"Turn into [{secret}] (the program finds the credential where it did)", place.Replace(attribute.Span, secret));
    }
}
