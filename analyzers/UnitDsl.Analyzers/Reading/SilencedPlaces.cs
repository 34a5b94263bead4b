using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Site.Model;

namespace UnitDsl.Analyzers.Reading;

/// <summary>The places in a stretch of a file of which something could be reported, by syntax alone.</summary>
internal static class SilencedPlaces
{
    /// <summary>Parts of a record that has several are left out: which number one of their attributes has is not told by one file.</summary>
    public static IReadOnlyList<string> Below(CompilationUnitSyntax root, TextSpan stretch)
    {
        var found = new List<string>();
        foreach (var member in root.Members)
            Visit(found, member, "", stretch);
        return found;
    }

    private static void Visit(List<string> found, MemberDeclarationSyntax member, string outer, TextSpan stretch)
    {
        if (!member.FullSpan.OverlapsWith(stretch))
            return;
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var inner in space.Members)
                    Visit(found, inner, Name(outer, space.Name.ToString()), stretch);
                break;
            case TypeDeclarationSyntax type:
                var name = Name(outer, type.Identifier.ValueText);
                if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
                    AddPlaces(found, type, name, stretch);
                foreach (var inner in type.Members)
                    Visit(found, inner, name, stretch);
                break;
        }
    }

    private static void AddPlaces(List<string> found, TypeDeclarationSyntax type, string name, TextSpan stretch)
    {
        if (stretch.Contains(type.Identifier.SpanStart))
            found.Add(Suppression.PlaceOf(name, OriginPart.Name));
        var ordinal = 0;
        foreach (var attribute in type.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (stretch.Contains(attribute.SpanStart))
                found.Add(Suppression.PlaceOf(name, OriginPart.Attribute, ordinal));
            ordinal++;
        }

        if (type.BaseList is { } bases && stretch.Contains(bases.SpanStart))
            found.Add(Suppression.PlaceOf(name, OriginPart.BaseArgument));
    }

    private static string Name(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;
}
