using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Applications;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>The routes that attributes on a controller and its methods declare.</summary>
internal static class ControllerReader
{
    private const string Suffix = "Controller";

    public static void Read(ClassDeclarationSyntax type, TextFacts facts)
    {
        var name = type.Identifier.ValueText;
        var outer = Templates(type.AttributeLists, "Route").ToList();
        var isPlain = type.BaseList is { Types.Count: > 0 } bases && bases.Types[0].Type.ToString() is "ControllerBase" or "Controller";
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
        {
            var inner = Templates(method.AttributeLists, "Route", "HttpGet", "HttpHead", "AcceptVerbs").ToList();
            if (inner.Count == 0)
                continue;

            foreach (var (template, attribute) in inner)
            {
                if (template is null)
                {
                    facts.IsOpen = true;
                }
                else if (template.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal))
                {
                    Add("", template, isSuffix: false, attribute);
                }
                else if (outer.Count == 0)
                {
                    // Whoever derives from a base of its own may have its route from there.
                    Add("", template, isSuffix: !isPlain, attribute);
                }
                else
                {
                    foreach (var (before, _) in outer)
                        Add(before, template, isSuffix: false, attribute);
                }
            }

            void Add(string? before, string template, bool isSuffix, AttributeSyntax attribute)
            {
                if (before is null || (before + template).IndexOf("[area]", StringComparison.OrdinalIgnoreCase) >= 0)
                    facts.IsOpen = true;
                else
                    facts.Endpoints.Add(new Endpoint(Filled(RouteReader.Join(before, template), name, method.Identifier.ValueText), isSuffix, IsPrefix: false, facts.At(attribute.Span)));
            }
        }
    }

    private static string Filled(string pattern, string type, string method) => pattern
        .Replace("[controller]", type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : type)
        .Replace("[action]", method);

    /// <summary>What the attributes of these names say: empty where they have no template, null where only the compiler could tell.</summary>
    private static IEnumerable<(string? Template, AttributeSyntax Attribute)> Templates(IEnumerable<AttributeListSyntax> lists, params string[] names)
    {
        foreach (var attribute in lists.SelectMany(static list => list.Attributes))
        {
            var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString();
            name = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
            if (Array.IndexOf(names, name) < 0)
                continue;

            var template = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null);
            yield return template is null || name == "AcceptVerbs" ? (name == "AcceptVerbs" ? null : "", attribute) : (template.Expression is LiteralExpressionSyntax { Token.Value: string text } ? text : null, attribute);
        }
    }
}
