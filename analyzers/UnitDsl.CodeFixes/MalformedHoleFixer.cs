using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>Doubles the braces of a text that has them for their own sake, such as JSON.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedHoleFixer)), Shared]
public sealed class MalformedHoleFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MalformedHole);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Literal is not { } literal || place.TextAt(place.Span) != "{" || LiteralBraces.ToDouble(literal.Token.ValueText) is not { } braces)
            yield break;

        var edits = new List<Edit>();
        foreach (var at in braces)
        {
            if (LiteralText.Map(literal.Token, at, 1) is not { } span)
                yield break;
            edits.Add(place.Replace(new TextSpan(span.End, 0), literal.Token.ValueText.Substring(at, 1)));
        }

        yield return new Choice(edits.Count == 1 ? "Write {{, a brace itself" : "Write {{ and }}, the braces themselves", null, edits);
    }
}
