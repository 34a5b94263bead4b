using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Declarations;

namespace UnitDsl.Analyzers.Reading;

/// <summary>What a type passes to the constructor of its base.</summary>
internal static class BaseCallReader
{
    public static IReadOnlyList<BaseArgument> Read(INamedTypeSymbol type, SemanticModels models, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax syntax || FindCall(syntax) is not { } call)
                continue;

            var model = models.Of(call.Node.SyntaxTree);
            return model.GetSymbolInfo(call.Node, cancellationToken).Symbol is IMethodSymbol constructor
                ? Bind(constructor, call.Arguments, model, cancellationToken)
                : [];
        }

        return [];
    }

    /// <summary>The syntax of the call: in the list of bases, or behind a written constructor.</summary>
    public static (SyntaxNode Node, ArgumentListSyntax Arguments)? FindCall(TypeDeclarationSyntax type)
    {
        if (type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } primary)
            return (primary, primary.ArgumentList);

        var written = type.Members
            .OfType<ConstructorDeclarationSyntax>()
            .Where(static constructor => constructor.Initializer is { ThisOrBaseKeyword.Text: "base" })
            .OrderBy(static constructor => constructor.ParameterList.Parameters.Count)
            .FirstOrDefault();
        return written?.Initializer is { } initializer ? (initializer, initializer.ArgumentList) : null;
    }

    /// <summary>The argument that a parameter of the base is given, where there is one.</summary>
    public static ArgumentSyntax? FindArgument(ArgumentListSyntax arguments, IMethodSymbol constructor, string parameter)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            if (NameOf(arguments.Arguments[i], i, constructor) == parameter)
                return arguments.Arguments[i];
        }

        return null;
    }

    private static List<BaseArgument> Bind(
        IMethodSymbol constructor, ArgumentListSyntax arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        var bound = new List<BaseArgument>(arguments.Arguments.Count);
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            if (NameOf(argument, i, constructor) is { } name)
                bound.Add(new BaseArgument(name, TemplateReader.Read(argument.Expression, model, cancellationToken)));
        }

        return bound;
    }

    private static string? NameOf(ArgumentSyntax argument, int index, IMethodSymbol constructor) =>
        argument.NameColon?.Name.Identifier.ValueText
        ?? (index < constructor.Parameters.Length ? constructor.Parameters[index].Name : null);
}
