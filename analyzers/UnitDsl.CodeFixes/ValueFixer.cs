using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules;

namespace UnitDsl.CodeFixes;

/// <summary>Writes what a value was evidently meant to be.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueFixer)), Shared]
public sealed class ValueFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ValueRule.All.Where(static rule => rule.HasRepair).Select(static rule => rule.Id).ToImmutableArray();

    // A rule that has mistakes of values among others may know more than what to write.
    internal override IEnumerable<Choice> Choices(DiagnosedPlace place) => Meant(place).Concat(RepairFixer.Repairs(place));

    private static IEnumerable<Choice> Meant(DiagnosedPlace place)
    {
        // Where the value was put together from several texts, the place is more than what is wrong; there is no text to replace then.
        if (place.Property(LanguageRules.Suggestion) is not { } meant
            || place.TextAt(place.Span) != place.Property(ValueRule.Wrong)
            || LiteralEscapes.Escape(place.Root.FindToken(place.Span.Start), place.Span, meant) is not { } text)
        {
            yield break;
        }

        yield return new Choice(meant.Length == 0 ? $"Remove '{place.TextAt(place.Span)}'" : $"Write '{meant}'", place.Replace(place.Span, text));
    }
}
