using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.Site.Rules;

namespace UnitDsl.CodeFixes;

/// <summary>Writes the name that a misspelled hole probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownHoleFixer)), Shared]
public sealed class UnknownHoleFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownHole);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        // Where the hole's own characters are not known, the place is the whole text.
        var written = place.TextAt(place.Span);
        if (place.Property(LanguageRules.Suggestion) is { } meant && written.Length > 2 && written[0] == '{' && written.IndexOf('}') == written.Length - 1)
            yield return new Choice($"Write {{{meant}}}", place.Replace(place.Span, $"{{{meant}}}"));
    }
}
