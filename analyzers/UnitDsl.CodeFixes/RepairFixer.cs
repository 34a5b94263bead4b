using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Editing;
using UnitDsl.Site.Rules;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.CodeFixes;

/// <summary>Carries out the repairs that rules themselves describe.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepairFixer)), Shared]
public sealed class RepairFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Rulebook.OfRecords.Where(static rule => rule.HasRepair && !ValueRule.All.Contains(rule)).Select(static rule => rule.Id).ToImmutableArray();

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place) => Repairs(place);

    internal static IEnumerable<Choice> Repairs(DiagnosedPlace place)
    {
        var number = 0;
        foreach (var steps in Repair.Of(place.Property))
        {
            number++;
            if (AttributeCarrier.Of(place) is not { } carrier)
                yield break;

            var edits = new List<Edit>();
            var titles = new List<string>();
            if (!steps.All(step => TryAdd(carrier, step, edits, titles)))
                continue;

            var title = string.Join(", ", titles.Where(static part => part.Length > 0));
            yield return new Choice(char.ToUpperInvariant(title[0]) + title.Substring(1), $"Repair{number}", edits);
        }
    }

    private static bool TryAdd(AttributeCarrier carrier, Change step, List<Edit> edits, List<string> titles) => step.Kind switch
    {
        ChangeKind.Set => carrier.TrySet(step.Name, step.Values, edits, titles),
        ChangeKind.Add => carrier.TryAdd(step.Name, step.Values, edits, titles),
        ChangeKind.Remove => carrier.TryRemove(step.Name, edits, titles),
        ChangeKind.RemoveHere => carrier.TryRemoveHere(edits, titles),
        ChangeKind.RemoveItem => carrier.TryRemoveItem(edits, titles),
        ChangeKind.Replace => carrier.TryReplace(step.Name, step.Values[0], edits, titles),
        ChangeKind.SetProperty => carrier.TrySetProperty(step.Name, step.Values[0], step.Values[1], edits, titles),
        ChangeKind.RemoveProperty => carrier.TryRemoveProperty(step.Name, edits, titles),
        ChangeKind.Rewrite => carrier.TryRewrite(step.Name, step.Values[0], edits, titles),
        ChangeKind.ReplaceByHole => carrier.TryReplaceByHole(step.Name, step.Values[0], edits, titles),
        ChangeKind.AddWith => carrier.TryAddWith(step.Name, step.Values[0], step.Values[1], edits, titles),
        _ => false,
    };
}
