using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Ports;

namespace UnitDsl.CodeFixes;

/// <summary>Gives a port that has no number yet a free one: where it stands without one, or on the record that the number is missing on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnnumberedPortFixer)), Shared]
public sealed class UnnumberedPortFixer : Fixer
{
    private const string Port = "Port";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnnumberedPort);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Property(PortCollisionRule.FreePort) is { } number && Edit(place, number) is { } edit)
            yield return new Choice($"Use port {number}, the next free one", edit);
    }

    private static Edit? Edit(DiagnosedPlace place, string number)
    {
        if (place.Attribute is { } attribute)
        {
            if (place.OwnName(attribute) != Port)
                return null;
            if (attribute.ArgumentList is not { } list)
                return place.Replace(new TextSpan(attribute.Span.End, 0), $"({number})");
            return place.Replace(new TextSpan(list.OpenParenToken.Span.End, 0), list.Arguments.Count == 0 ? number : $"{number}, ");
        }

        if (place.NamedType is not { } record)
            return null;
        var name = place.Property(UnnumberedPortRule.PortName) is { } text ? $", Name = {DiagnosedPlace.Quoted(text)}" : "";
        return new AttributeOn(place.Document.Id, record, $"{place.AttributeName(Port, record.SpanStart)}({number}{name})");
    }
}
