using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Linking;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes;

/// <summary>What carries the attributes around a diagnosed place: a type, or the assembly.</summary>
internal sealed class AttributeCarrier
{
    private readonly DiagnosedPlace place;
    private readonly TypeDeclarationSyntax? declaration;
    private readonly AttributeSyntax? here;

    private AttributeCarrier(DiagnosedPlace place, TypeDeclarationSyntax? declaration, AttributeSyntax? here)
    {
        this.place = place;
        this.declaration = declaration;
        this.here = here;
    }

    // A pattern attribute may stand on any kind; its own values say the same on all of them.
    private UnitKind Kind => declaration is not null && place.Model.GetDeclaredSymbol(declaration) is INamedTypeSymbol type ? KindOf(type) : UnitKind.Service;

    private int Position => here?.SpanStart ?? declaration!.SpanStart;

    public static AttributeCarrier? Of(DiagnosedPlace place)
    {
        var node = place.Root.FindNode(place.Span, getInnermostNodeForTie: true);
        var here = node.FirstAncestorOrSelf<AttributeSyntax>();
        var declaration = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return here is null && declaration is null ? null : new AttributeCarrier(place, declaration, here);
    }

    public bool TrySet(string directive, string[] values, List<Edit> edits, List<string> titles)
    {
        var text = Text(directive, values);
        var existing = Attributes().Where(attribute => place.OwnName(attribute) == directive).ToList();
        if (existing.Count == 0)
            return TryAddText(text, edits, titles);
        if (existing.Count > 1)
            return false;

        edits.Add(place.Replace(existing[0].Span, text));
        titles.Add($"write [{text}]");
        return true;
    }

    public bool TryAdd(string directive, string[] values, List<Edit> edits, List<string> titles) => TryAddText(Text(directive, values), edits, titles);

    public bool TryRemove(string directive, List<Edit> edits, List<string> titles)
    {
        var existing = Attributes().Where(attribute => place.OwnName(attribute) == directive).ToList();
        if (existing.Count == 0)
            return false;
        edits.AddRange(existing.Select(attribute => new AttributeRemoval(place.Document.Id, attribute)));
        titles.Add($"remove [{directive}]");
        return true;
    }

    public bool TryRemoveHere(List<Edit> edits, List<string> titles)
    {
        if (here is null || place.OwnClass(here) is null)
            return false;
        edits.Add(new AttributeRemoval(place.Document.Id, here));
        titles.Add($"remove [{place.OwnName(here)}]");
        return true;
    }

    public bool TryRemoveItem(List<Edit> edits, List<string> titles)
    {
        if (here is null || place.OwnClass(here) is null)
            return false;

        var items = DiagnosedPlace.Arguments(here);
        var item = items.FirstOrDefault(argument => argument.Span.Contains(place.Span));

        // A generic attribute has its unit between the angle brackets.
        if (item is null || items.Count == 1)
            return TryRemoveHere(edits, titles);
        edits.Add(new ArgumentRemoval(place.Document.Id, item));
        titles.Add($"remove {item}");
        return true;
    }

    public bool TryReplace(string wrong, string right, List<Edit> edits, List<string> titles)
    {
        if (TryReplaceWhole(wrong, right, edits, titles))
            return true;
        if (place.TextAt(place.Span) != wrong || LiteralEscapes.Escape(place.Root.FindToken(place.Span.Start), place.Span, right) is not { } text)
            return false;
        edits.Add(place.Replace(place.Span, text));
        titles.Add(right.Length == 0 ? $"remove '{wrong}'" : $"write '{right}'");
        return true;
    }

    public bool TryReplaceByHole(string wrong, string hole, List<Edit> edits, List<string> titles)
    {
        var written = $"{{{hole}}}";
        if (place.Literal is { Token.RawKind: (int)SyntaxKind.StringLiteralToken } && TryReplaceWhole(wrong, written, edits, titles))
            return true;
        if (place.TextAt(place.Span) != wrong || LiteralEscapes.Escape(place.Root.FindToken(place.Span.Start), place.Span, "") is null)
            return false;
        edits.Add(place.Replace(place.Span, place.Root.FindToken(place.Span.Start).IsKind(SyntaxKind.InterpolatedStringTextToken) ? $"{{{written}}}" : written));
        titles.Add($"write '{written}'");
        return true;
    }

    public bool TrySetProperty(string name, string property, string value, List<Edit> edits, List<string> titles)
    {
        var named = Attributes().Where(attribute => place.OwnName(attribute) == name).ToList();
        if (named.Count != 1)
            return false;

        var attribute = named[0];
        var text = value.Length > 0 && value.All(char.IsDigit) ? value : DiagnosedPlace.Quoted(value);
        var existing = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);
        if (existing is not null)
            edits.Add(place.Replace(existing.Expression.Span, text));
        else if (attribute.ArgumentList is { Arguments.Count: > 0 } list)
            edits.Add(place.Replace(new TextSpan(list.Arguments.Last().Span.End, 0), $", {property} = {text}"));
        else
            edits.Add(place.Replace(attribute.Span, $"{attribute.Name}({property} = {text})"));
        titles.Add($"write {property} = {text}");
        return true;
    }

    public bool TryRemoveProperty(string property, List<Edit> edits, List<string> titles)
    {
        if (here is null || place.OwnClass(here) is null)
            return false;

        var existing = here.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);
        if (existing is null)
            return true;
        edits.Add(new ArgumentRemoval(place.Document.Id, existing));
        titles.Add($"remove {existing}");
        return true;
    }

    public bool TryRewrite(string wrong, string right, List<Edit> edits, List<string> titles)
    {
        if (place.Literal is not { } literal || literal.Token.Value is not string text || text != wrong)
            return false;
        edits.Add(place.Replace(literal.Span, DiagnosedPlace.Quoted(right)));
        titles.Add($"write '{right}'");
        return true;
    }

    public bool TryAddWith(string name, string property, string value, List<Edit> edits, List<string> titles) =>
        TryAddText($"{place.AttributeName(name, Position)}({property} = {DiagnosedPlace.Quoted(value)})", edits, titles);

    // A literal as a whole, be it a text or a number.
    private bool TryReplaceWhole(string wrong, string right, List<Edit> edits, List<string> titles)
    {
        if (place.Literal is not { } literal || literal.Span != place.Span || literal.Token.Value?.ToString() != wrong)
            return false;
        edits.Add(place.Replace(literal.Span, literal.IsKind(SyntaxKind.StringLiteralExpression) ? DiagnosedPlace.Quoted(right) : right));
        titles.Add($"write '{right}'");
        return true;
    }

    private bool TryAddText(string text, List<Edit> edits, List<string> titles)
    {
        edits.Add(here is not null ? new AttributeBeside(place.Document.Id, here, text) : new AttributeOn(place.Document.Id, declaration!, text));
        titles.Add($"add [{text}]");
        return true;
    }

    private string Text(string directive, string[] values) => AttributeText.Of(
        Kind, directive, values, name => place.AttributeName(name, Position), name => OwnNames.OfType(place.Model, name, Position));

    private IEnumerable<AttributeSyntax> Attributes() =>
        here?.Parent?.Parent is { } target && target is not TypeDeclarationSyntax
            ? DiagnosedPlace.Neighbours(here).Prepend(here)
            : declaration?.AttributeLists.SelectMany(static list => list.Attributes) ?? [];

    private static UnitKind KindOf(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (KindRecords.TryGet(at.ToDisplayString(), out var kind))
                return kind;
        }

        return UnitKind.Service;
    }
}
