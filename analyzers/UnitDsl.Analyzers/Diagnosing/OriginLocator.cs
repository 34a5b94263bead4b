using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Model;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>Origins → locations: the way back into the source, taken only for what is reported.</summary>
internal sealed class OriginLocator(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ISymbol?> symbols = new(StringComparer.Ordinal);
    private readonly ConstantText texts = new(compilation, cancellationToken);

    public Location? Locate(Origin origin)
    {
        if (origin.Part == OriginPart.Line)
            return InFile(origin);
        if (SymbolOf(origin.TypeId) is not { } symbol)
            return null;

        return origin.Part switch
        {
            OriginPart.Name => NameOf(symbol),
            OriginPart.BaseArgument => BaseArgument((INamedTypeSymbol)symbol, origin) ?? NameOf(symbol),
            _ => InAttribute(symbol, origin) ?? NameOf(symbol),
        };
    }

    // A file of a program, which is no part of this compilation.
    private static Location InFile(Origin origin)
    {
        var start = new LinePosition(origin.Ordinal - 1, origin.Start - 1);
        return Location.Create(origin.TypeId, new TextSpan(origin.Index, origin.Length), new LinePositionSpan(start, new LinePosition(start.Line, start.Character + origin.Length)));
    }

    private ISymbol? SymbolOf(string id)
    {
        if (!symbols.TryGetValue(id, out var symbol))
            symbols.Add(id, symbol = id == TypeDeclaration.AssemblyId ? compilation.Assembly : compilation.Assembly.GetTypeByMetadataName(id));
        return symbol;
    }

    // The first part by its file's name: the order in which the compiler was given the files is not the same everywhere.
    private static Location? NameOf(ISymbol symbol) => symbol.Locations.Length == 1
        ? symbol.Locations[0] is { IsInSource: true } only ? only : null
        : symbol.Locations.Where(static location => location.IsInSource).OrderBy(static location => location.SourceTree!.FilePath, StringComparer.Ordinal).FirstOrDefault();

    private Location? InAttribute(ISymbol symbol, Origin origin)
    {
        var attributes = symbol.GetAttributes();
        if (origin.Ordinal < 0 || origin.Ordinal >= attributes.Length
            || attributes[origin.Ordinal].ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        var argument = origin.Part switch
        {
            OriginPart.Argument => Positional(syntax, attributes[origin.Ordinal].AttributeConstructor, origin.Index),
            OriginPart.Property => syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == origin.Member)?.Expression,
            _ => null,
        };
        return argument is null ? syntax.GetLocation() : Within(argument, origin);
    }

    private static ExpressionSyntax? Positional(AttributeSyntax syntax, IMethodSymbol? constructor, int index)
    {
        if (Argument(syntax, constructor, index) is not { } argument)
            return null;

        // A list written as one array: its items are counted through.
        IEnumerable<ExpressionSyntax> items = argument.Expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression),
            _ => [],
        };
        return items.ElementAtOrDefault(index - syntax.ArgumentList!.Arguments.IndexOf(argument)) ?? argument.Expression;
    }

    private static AttributeArgumentSyntax? Argument(AttributeSyntax syntax, IMethodSymbol? constructor, int index)
    {
        var arguments = syntax.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null).ToList();
        if (arguments is null || arguments.Count == 0)
            return null;

        var name = constructor is not null && index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null;
        return arguments.Find(argument => argument.NameColon?.Name.Identifier.ValueText == name && name is not null)
            ?? (index >= 0 && index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : arguments.Count == 1 ? arguments[0] : null);
    }

    private Location? BaseArgument(INamedTypeSymbol type, Origin origin)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax syntax || BaseCallReader.FindCall(syntax) is not { } call)
                continue;

            var model = compilation.GetSemanticModel(call.Node.SyntaxTree);
            if (model.GetSymbolInfo(call.Node, cancellationToken).Symbol is IMethodSymbol constructor
                && BaseCallReader.FindArgument(call.Arguments, constructor, origin.Member) is { } argument)
            {
                return Within(argument.Expression, origin);
            }
        }

        return null;
    }

    private Location Within(ExpressionSyntax expression, Origin origin)
    {
        if (origin.Length < 0 || texts.Map(expression, origin.Start, origin.Length) is not { } span)
            return expression.GetLocation();

        return Location.Create(expression.SyntaxTree, span);
    }
}
