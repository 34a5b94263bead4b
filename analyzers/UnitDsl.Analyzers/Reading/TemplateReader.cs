using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Reading;

/// <summary>
/// An expression in the language of holes: constants as they are, a parameter as <c>{Parameter}</c>, texts put together from both.
/// </summary>
internal static class TemplateReader
{
    /// <summary>Returns null for what is known at run time only.</summary>
    public static string? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(expression, cancellationToken) is { HasValue: true } constant)
            return OfConstant(constant.Value, model.GetTypeInfo(expression, cancellationToken).Type);

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression, model, cancellationToken);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven:
                return Read(forgiven.Operand, model, cancellationToken);
            case IdentifierNameSyntax when model.GetSymbolInfo(expression, cancellationToken).Symbol is IParameterSymbol parameter:
                return "{" + parameter.Name + "}";
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                when model.GetTypeInfo(sum, cancellationToken).Type?.SpecialType == SpecialType.System_String:
                return Read(sum.Left, model, cancellationToken) is { } left && Read(sum.Right, model, cancellationToken) is { } right ? left + right : null;
            case InterpolatedStringExpressionSyntax interpolated:
                return Interpolation(interpolated, model, cancellationToken);
            default:
                return null;
        }
    }

    public static string? OfConstant(object? value, ITypeSymbol? type) => value switch
    {
        // As in C#'s own interpolation, no text is an empty one.
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } declared => EnumWord(declared, value),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>A member's name; for systemd's own sets the word that stands in a unit file.</summary>
    public static string? EnumWord(INamedTypeSymbol type, object value)
    {
        if (EnumMember(type, value) is not { } member)
            return null;

        return SymbolNames.IsOwn(type) ? EnumCatalogue.Word(type.Name, member) ?? member : member;
    }

    public static string? EnumMember(INamedTypeSymbol type, object value)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                return field.Name;
        }

        return null;
    }

    private static string? Interpolation(InterpolatedStringExpressionSyntax interpolated, SemanticModel model, CancellationToken cancellationToken)
    {
        var text = "";
        foreach (var content in interpolated.Contents)
        {
            var part = content switch
            {
                InterpolatedStringTextSyntax literal => literal.TextToken.ValueText,
                InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Read(hole.Expression, model, cancellationToken),
                _ => null,
            };
            if (part is null)
                return null;
            text += part;
        }

        return text;
    }
}
