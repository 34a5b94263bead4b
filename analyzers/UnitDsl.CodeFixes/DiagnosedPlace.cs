using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>The place a diagnostic points at, and the questions that fixes ask of it.</summary>
internal sealed class DiagnosedPlace
{
    private DiagnosedPlace(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        Document = document;
        Root = root;
        Model = model;
        Diagnostic = diagnostic;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public Diagnostic Diagnostic { get; }

    public TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>The attribute that the place is, or is in.</summary>
    public AttributeSyntax? Attribute => Root.FindNode(Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();

    /// <summary>The literal that the place is, or is in.</summary>
    public LiteralExpressionSyntax? Literal =>
        Root.FindToken(Span.Start).Parent is LiteralExpressionSyntax literal && literal.Span.Contains(Span) ? literal : null;

    /// <summary>The type whose name the place is.</summary>
    public TypeDeclarationSyntax? NamedType =>
        Root.FindToken(Span.Start) is { Parent: TypeDeclarationSyntax type } token && token == type.Identifier ? type : null;

    public static async Task<DiagnosedPlace?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && diagnostic.Location.IsInSource && root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? new DiagnosedPlace(document, root, model, diagnostic)
            : null;
    }

    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    public string TextAt(TextSpan span) => Root.SyntaxTree.GetText().ToString(span);

    public TextEdit Replace(TextSpan span, string text) => new(Document.Id, span, text);

    /// <summary>The class of an attribute, where it is one of ours.</summary>
    public INamedTypeSymbol? OwnClass(AttributeSyntax attribute) =>
        Model.GetSymbolInfo(attribute).Symbol?.ContainingType is { } type && OwnNames.IsOwn(type) ? type : null;

    /// <summary>The name of an attribute as it is usually written, where it is one of ours.</summary>
    public string? OwnName(AttributeSyntax attribute) =>
        OwnClass(attribute) is { } type ? OwnNames.WithoutSuffix(type.Name) : null;

    /// <summary>The attributes on the same declaration.</summary>
    public static IEnumerable<AttributeSyntax> Neighbours(AttributeSyntax attribute) =>
        attribute.Parent?.Parent?.ChildNodes().OfType<AttributeListSyntax>().SelectMany(static list => list.Attributes).Where(other => other != attribute) ?? [];

    public string AttributeName(string name, int position) => OwnNames.OfAttribute(Model, name, position);

    /// <summary>A constructor argument, by its parameter's name or its place.</summary>
    public static ExpressionSyntax? Argument(AttributeSyntax attribute, int index, string parameter)
    {
        var positional = Arguments(attribute);
        var named = positional.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter);
        return (named ?? (index < positional.Count && positional[index].NameColon is null ? positional[index] : null))?.Expression;
    }

    /// <summary>The constructor's arguments as they are written.</summary>
    public static IReadOnlyList<AttributeArgumentSyntax> Arguments(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null).ToList() ?? [];

    public string? Constant(ExpressionSyntax expression) => Model.GetConstantValue(expression) is { HasValue: true, Value: string text } ? text : null;

    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
