using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>The texts in the calls that map routes, and the groups that stand in front of them.</summary>
internal sealed class RouteReader(SyntaxNode root)
{
    private const int Deepest = 16;

    private Dictionary<string, List<ExpressionSyntax>>? values;
    private Dictionary<string, string?>? parameters;

    /// <summary>The texts that were asked for: each of them is part of a route.</summary>
    public HashSet<SyntaxNode> Taken { get; } = [];

    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A route behind another one, a single slash between them.</summary>
    public static string Join(string before, string pattern)
    {
        var joined = (before.Length == 0 ? "" : "/" + before.Trim('/')) + "/" + pattern.TrimStart('~').Trim('/');
        return joined.Length > 1 ? joined.TrimEnd('/') : joined;
    }

    /// <summary>The text that an expression comes to, where the file itself tells.</summary>
    public string? Text(ExpressionSyntax expression, int depth = 0) => expression switch
    {
        _ when depth > Deepest => null,
        LiteralExpressionSyntax { Token.Value: string text } => Take(expression, text),
        ParenthesizedExpressionSyntax parenthesized => Text(parenthesized.Expression, depth + 1),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when Text(sum.Left, depth + 1) is { } left && Text(sum.Right, depth + 1) is { } right => left + right,
        IdentifierNameSyntax name when Constant(name.Identifier.ValueText) is { } value => Text(value, depth + 1),
        _ => null,
    };

    private string Take(ExpressionSyntax literal, string text)
    {
        Taken.Add(literal);
        return text;
    }

    /// <summary>What the groups around a call put in front of its route; not known where the builder comes from elsewhere.</summary>
    public (string Prefix, bool IsKnown) PrefixOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } ? PrefixOf(receiver, 0) : ("", false);

    private (string Prefix, bool IsKnown) PrefixOf(ExpressionSyntax receiver, int depth)
    {
        switch (receiver)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } call when depth < Deepest:
                if (NameOf(call) is "Build" or "Create")
                    return ("", true);
                var (before, isKnown) = PrefixOf(inner, depth + 1);
                if (NameOf(call) != "MapGroup")
                    return (before, isKnown);
                return call.ArgumentList.Arguments.Count > 0 && Text(call.ArgumentList.Arguments[0].Expression) is { } group ? (Join(before, group), isKnown) : ("", false);
            case AwaitExpressionSyntax awaited when depth < Deepest:
                return PrefixOf(awaited.Expression, depth + 1);
            case IdentifierNameSyntax name when depth < Deepest:
                if (Values.TryGetValue(name.Identifier.ValueText, out var given))
                    return given.Count == 1 ? PrefixOf(given[0], depth + 1) : ("", false);
                return ("", Parameters.TryGetValue(name.Identifier.ValueText, out var type) && type == "WebApplication");
            default:
                return ("", false);
        }
    }

    // A name that has two values in one file is not worth more thought.
    private ExpressionSyntax? Constant(string name) => Values.TryGetValue(name, out var given) && given.Count == 1 && IsFixed(given[0]) ? given[0] : null;

    private static bool IsFixed(ExpressionSyntax value) => value.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
        LocalDeclarationStatementSyntax => true,
        _ => false,
    };

    private Dictionary<string, List<ExpressionSyntax>> Values
    {
        get
        {
            if (values is not null)
                return values;

            values = new(StringComparer.Ordinal);
            foreach (var node in root.DescendantNodes())
            {
                var (name, value) = node switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var initial } variable => (variable.Identifier.ValueText, initial),
                    AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment => (left.Identifier.ValueText, assignment.Right),
                    _ => default,
                };
                if (name is null)
                    continue;
                if (!values.TryGetValue(name, out var given))
                    values.Add(name, given = []);
                given.Add(value!);
            }

            return values;
        }
    }

    private Dictionary<string, string?> Parameters
    {
        get
        {
            if (parameters is not null)
                return parameters;

            parameters = new(StringComparer.Ordinal);
            foreach (var parameter in root.DescendantNodes().OfType<ParameterSyntax>())
            {
                var (name, type) = (parameter.Identifier.ValueText, parameter.Type?.ToString());
                parameters[name] = parameters.TryGetValue(name, out var known) && known != type ? null : type;
            }

            return parameters;
        }
    }
}
