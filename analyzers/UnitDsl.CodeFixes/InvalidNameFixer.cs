using System.Collections.Immutable;
using System.Composition;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes;

/// <summary>Writes a unit's name as systemd takes it: without what is not allowed, or with it escaped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidNameFixer)), Shared]
public sealed class InvalidNameFixer : Fixer
{
    private static readonly Regex notAllowed = new(@"[^A-Za-z0-9:_.@-]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.InvalidName);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Literal is not { RawKind: (int)SyntaxKind.StringLiteralExpression } literal || literal.Token.ValueText is not { Length: > 0 } written || written.IndexOf('{') >= 0)
            yield break;

        // Elsewhere the text is a path, or an external unit's name, whose suffix is its kind.
        var isName = place.Attribute is { } attribute && place.OwnName(attribute) == "Name";
        var isExternal = place.Attribute is null;
        if (!isName && !isExternal)
            yield break;

        var stem = UnitName.WithoutSuffix(written);
        var suffix = isExternal ? UnitName.SuffixOf(written) ?? "" : "";
        foreach (var (name, key) in new[] { (stem, "Plain"), (notAllowed.Replace(stem, "-").Trim('-', '@'), "Plain"), (UnitName.Escape(stem), "Escaped") })
        {
            if (name + suffix == written || !UnitName.IsValid(name + (suffix.Length > 0 ? suffix : ".service")))
                continue;

            yield return new Choice($"Name it \"{name + suffix}\"", key, [place.Replace(literal.Span, DiagnosedPlace.Quoted(name + suffix))]);
            if (name == stem)
                yield break;
        }
    }
}
