using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes.Secrets;

/// <summary>The attribute that names a secret, as text.</summary>
internal static class SecretAttributeText
{
    public const string CredentialKey = "Credential";
    public const string EnvironmentFileKey = "EnvironmentFile";

    /// <param name="place">Where it will stand.</param>
    /// <param name="beside">The attribute it takes the place of, or stands beside.</param>
    /// <param name="name">The secret's name as C#.</param>
    public static string Credential(DiagnosedPlace place, AttributeSyntax beside, string name) =>
        $"{place.AttributeName("Secret", beside.SpanStart)}({name})";

    public static string EnvironmentFile(DiagnosedPlace place, AttributeSyntax beside, string name) =>
        $"{place.AttributeName("Secret", beside.SpanStart)}({name}, As = {OwnNames.OfType(place.Model, "SecretMode", beside.SpanStart)}.EnvironmentFile)";

    public static string CredentialTitle(string attributes, string name) => $"Turn into [{attributes}] (a credential: the program reads the file named by {name}_FILE)";

    public static string EnvironmentFileTitle(string attributes, string name) => $"Turn into [{attributes}] (environment file: the program reads {name} as before)";

    public static bool IsThereAlready(DiagnosedPlace place, AttributeSyntax attribute, string name) =>
        DiagnosedPlace.Neighbours(attribute).Any(other =>
            place.OwnName(other) == "Secret" && DiagnosedPlace.Argument(other, 0, "name") is { } argument && place.Constant(argument) == name);
}
