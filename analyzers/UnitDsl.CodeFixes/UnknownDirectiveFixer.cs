using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Linking;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes;

/// <summary>Writes a raw directive as the attribute that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownDirectiveFixer)), Shared]
public sealed class UnknownDirectiveFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownDirective);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Attribute is not { } attribute
            || attribute.Span != place.Span
            || place.OwnName(attribute) != "Directive"
            || DiagnosedPlace.Argument(attribute, 0, "name") is not { } nameArgument
            || DiagnosedPlace.Argument(attribute, 1, "value") is not { } value
            || place.Constant(nameArgument) is not { } name
            || !MeansTheSame(place, attribute, name)
            || IsThereAlready(place, attribute, name)
            || Arguments(place, name, value) is not { } arguments)
        {
            yield break;
        }

        var text = $"{place.AttributeName(name, attribute.SpanStart)}({arguments})";
        yield return new Choice($"Write [{text}]", place.Replace(attribute.Span, text));
    }

    // Several sections can have a directive of one name; the attribute means the one that its unit's kind comes to first.
    private static bool MeansTheSame(DiagnosedPlace place, AttributeSyntax attribute, string name)
    {
        var living = DirectiveCatalogue.Named(name).Where(static directive => !directive.IsIgnored).ToList();
        if (living.Count == 0 || living.Exists(static directive => directive.Alias is not null))
            return false;

        var isPlain = attribute.ArgumentList!.Arguments.All(static argument => argument.NameEquals is null);
        return KindOf(place, attribute) is { } kind
            ? DirectiveCatalogue.FindForKind(kind, name)?.SectionIn(kind) is { } section && (isPlain ? section == (kind.OwnSection() ?? "Unit") : SectionOf(place, attribute) == section)
            : living.Count == 1 && isPlain;
    }

    private static string? SectionOf(DiagnosedPlace place, AttributeSyntax attribute) =>
        attribute.ArgumentList!.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Section") is { } argument
            ? place.Constant(argument.Expression)
            : null;

    private static UnitKind? KindOf(DiagnosedPlace place, AttributeSyntax attribute)
    {
        if (attribute.Parent?.Parent is not RecordDeclarationSyntax declaration)
            return null;

        for (var at = (place.Model.GetDeclaredSymbol(declaration) as INamedTypeSymbol)?.BaseType; at is not null; at = at.BaseType)
        {
            if (KindRecords.TryGet(at.ToDisplayString(), out var kind))
                return kind;
        }

        return null;
    }

    // Most directives are said once a declaration; twice would not compile.
    private static bool IsThereAlready(DiagnosedPlace place, AttributeSyntax attribute, string name)
    {
        if (DirectiveCatalogue.Named(name).Any(static directive => directive.CanRepeat))
            return false;

        return DiagnosedPlace.Neighbours(attribute).Any(other => place.OwnName(other) switch
        {
            "Directive" => DiagnosedPlace.Argument(other, 0, "name") is { } argument && place.Constant(argument) == name,
            var own => own == name,
        });
    }

    /// <summary>In a list each argument is one item, blanks and all, so a text of several items becomes several arguments.</summary>
    private static string? Arguments(DiagnosedPlace place, string name, ExpressionSyntax value)
    {
        var isList = DirectiveCatalogue.Named(name).Any(static directive => directive.Split is Split.Words or Split.WordsUnquoted or Split.WordsUnquotedCunescape);
        if (!isList || DirectiveCatalogue.Named(name)[0].Kind == "env-assignments")
            return value.ToString();
        if (place.Constant(value) is not { } text || text.IndexOfAny(['"', '\'', '\\']) >= 0)
            return null;

        var items = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return items.Length < 2 ? value.ToString() : string.Join(", ", items.Select(DiagnosedPlace.Quoted));
    }
}
