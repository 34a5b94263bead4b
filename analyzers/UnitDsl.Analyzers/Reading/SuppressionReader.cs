using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Reading;

/// <summary>A rule of ours that a file silences: by a pragma, or by an attribute.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Record">The type it is silenced on; empty for a pragma.</param>
/// <param name="Justification">The reason; empty where there is none.</param>
/// <param name="Place">What lacks a reason: the id, or the empty reason.</param>
internal sealed record WrittenSuppression(string Rule, string Record, string Justification, TextSpan Place)
{
    /// <summary>Of a pragma the places that it silences.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];
}

/// <summary>Finds where rules are silenced, by syntax alone: a file says the same whatever stands in the others.</summary>
internal static class SuppressionReader
{
    private const string Pending = "<Pending>";

    public static IReadOnlyList<WrittenSuppression> Read(CompilationUnitSyntax root)
    {
        List<WrittenSuppression>? found = null;
        if (root.ContainsDirectives)
        {
            for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            {
                if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                    AddPragma(found ??= [], pragma, root);
            }
        }

        AddAttributes(ref found, root.AttributeLists, "");
        foreach (var member in root.Members)
            Visit(ref found, member, "");
        return (IReadOnlyList<WrittenSuppression>?)found ?? [];
    }

    private static void AddPragma(List<WrittenSuppression> found, PragmaWarningDirectiveTriviaSyntax pragma, CompilationUnitSyntax root)
    {
        var text = pragma.ToFullString();
        var comment = text.IndexOf("//", StringComparison.Ordinal);
        var reason = comment < 0 ? "" : text.Substring(comment + 2).Trim();
        foreach (var code in pragma.ErrorCodes)
        {
            if (code is IdentifierNameSyntax { Identifier.ValueText: var id } && IsOurs(id))
                found.Add(new WrittenSuppression(id, "", reason, code.Span) { Covers = SilencedPlaces.Below(root, TextSpan.FromBounds(pragma.SpanStart, EndOf(pragma, id) ?? root.FullSpan.End)) });
        }
    }

    private static int? EndOf(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        for (var next = pragma.GetNextDirective(); next is not null; next = next.GetNextDirective())
        {
            if (next is PragmaWarningDirectiveTriviaSyntax { IsActive: true } other && other.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword)
                && (other.ErrorCodes.Count == 0 || other.ErrorCodes.Any(code => code is IdentifierNameSyntax named && named.Identifier.ValueText == id)))
            {
                return other.SpanStart;
            }
        }

        return null;
    }

    private static void Visit(ref List<WrittenSuppression>? found, MemberDeclarationSyntax member, string outer)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var inner in space.Members)
                    Visit(ref found, inner, Name(outer, space.Name.ToString()));
                break;
            case TypeDeclarationSyntax type:
                var name = Name(outer, type.Identifier.ValueText);
                AddAttributes(ref found, type.AttributeLists, name);
                foreach (var inner in type.Members)
                    Visit(ref found, inner, name);
                break;
        }
    }

    private static void AddAttributes(ref List<WrittenSuppression>? found, SyntaxList<AttributeListSyntax> lists, string record)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (NameOf(attribute.Name) is "SuppressMessage" or "SuppressMessageAttribute" && attribute.ArgumentList is { Arguments.Count: >= 2 } arguments)
                    AddAttribute(ref found, arguments.Arguments, record);
            }
        }
    }

    private static void AddAttribute(ref List<WrittenSuppression>? found, SeparatedSyntaxList<AttributeArgumentSyntax> arguments, string record)
    {
        var check = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments[1];
        if (check.Expression is not LiteralExpressionSyntax { Token.Value: string written } || !IsOurs(written.Split(':')[0].Trim()))
            return;

        var given = Property(arguments, "Justification");
        var reason = given switch
        {
            null => "",
            LiteralExpressionSyntax { Token.Value: string text } => text.Trim() == Pending ? "" : text.Trim(),
            _ => given.ToString(),
        };
        var target = Property(arguments, "Target") is LiteralExpressionSyntax { Token.Value: string type } ? type.TrimStart('~') : "";
        var on = target.StartsWith("T:", StringComparison.Ordinal) ? target.Substring(2) : record;
        (found ??= []).Add(new WrittenSuppression(written.Split(':')[0].Trim(), on, reason, (given ?? check.Expression).Span));
    }

    private static ExpressionSyntax? Property(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, string name) =>
        arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    private static bool IsOurs(string id) => id.Length == 8 && id.StartsWith("UNIT", StringComparison.Ordinal) && id.Skip(4).All(static c => c is >= '0' and <= '9');

    private static string Name(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
