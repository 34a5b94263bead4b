using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Secrets;

namespace UnitDsl.CodeFixes;

/// <summary>Turns a secret's value into its name. A value in the call of a base record stays: what must change stands elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaintextSecretFixer)), Shared]
public sealed class PlaintextSecretFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PlaintextSecret);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Attribute is not { } attribute)
            return [];

        return place.OwnName(attribute) switch
        {
            "Environment" when DiagnosedPlace.Arguments(attribute).Count == 2 => SecretVariable.Choices(place, attribute),
            "Environment" => SecretAssignments.Choices(place, attribute),
            "SetCredential" => SecretCredential.Choices(place, attribute),
            { } name when name.StartsWith("Exec", StringComparison.Ordinal) => SecretInCommand.Choices(place, attribute),
            _ => [],
        };
    }
}
