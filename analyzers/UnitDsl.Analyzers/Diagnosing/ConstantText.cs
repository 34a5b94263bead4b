using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>Finds the characters of a constant's value in the expression that makes it: literals, sums of them, texts with constants in their holes.</summary>
internal sealed class ConstantText(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>The span of what makes this part of the value; null where nothing smaller than the expression does.</summary>
    public TextSpan? Map(ExpressionSyntax expression, int start, int length)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Map(parenthesized.Expression, start, length);
            case LiteralExpressionSyntax literal:
                return LiteralText.Map(literal.Token, start, length);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when ValueOf(sum.Left) is { } left:
                return Across([(sum.Left, left), (sum.Right, ValueOf(sum.Right) ?? 0)], start, length);
            case InterpolatedStringExpressionSyntax interpolated:
                return InInterpolated(interpolated, start, length);
            default:
                return null;
        }
    }

    private TextSpan? InInterpolated(InterpolatedStringExpressionSyntax interpolated, int start, int length)
    {
        TextSpan? found = null;
        var at = 0;
        foreach (var content in interpolated.Contents)
        {
            int taken;
            TextSpan? part;
            if (content is InterpolatedStringTextSyntax text)
            {
                LiteralText.Map(interpolated, text.TextToken, 0, 0, out taken);
                part = Overlap(at, taken, start, length) is var (from, count) ? LiteralText.Map(interpolated, text.TextToken, from, count, out _) ?? text.Span : null;
            }
            else
            {
                var hole = ((InterpolationSyntax)content).Expression;
                if (ValueOf(hole) is not { } value)
                    return null;
                taken = value;
                part = Overlap(at, taken, start, length) is var (from, count) ? Map(hole, from, count) ?? hole.Span : null;
            }

            found = Union(found, part);
            at += taken;
        }

        return found;
    }

    private TextSpan? Across((ExpressionSyntax Expression, int Length)[] parts, int start, int length)
    {
        TextSpan? found = null;
        var at = 0;
        foreach (var (expression, taken) in parts)
        {
            if (Overlap(at, taken, start, length) is var (from, count))
                found = Union(found, Map(expression, from, count) ?? expression.Span);
            at += taken;
        }

        return found;
    }

    /// <summary>Which characters of a part are among those asked for, counted from where the part begins.</summary>
    private static (int From, int Count)? Overlap(int at, int taken, int start, int length)
    {
        var from = Math.Max(at, start);
        var end = Math.Min(at + taken, start + length);
        if (from > end || (from == end && (length > 0 || taken == 0)))
            return null;
        return (from - at, end - from);
    }

    private static TextSpan? Union(TextSpan? left, TextSpan? right) =>
        left is not { } a ? right : right is not { } b ? left : TextSpan.FromBounds(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private int? ValueOf(ExpressionSyntax expression)
    {
        if (expression is LiteralExpressionSyntax { Token.Value: string text })
            return text.Length;
        var constant = compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, cancellationToken);
        return constant is { HasValue: true, Value: string value } ? value.Length : null;
    }
}
