using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Site.Rules.Ports;

namespace UnitDsl.CodeFixes;

/// <summary>Moves a listener to a free port of the site.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PortCollisionFixer)), Shared]
public sealed class PortCollisionFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PortCollision, RuleIds.PackPortCollision, RuleIds.SlotPort, RuleIds.PortOutsideRange);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        if (place.Property(PortCollisionRule.FreePort) is { } free && Move(place, free) is { } choice)
            yield return choice;
    }

    /// <summary>Each gets a port of its own, and of those that collide with each other one stays where it is.</summary>
    internal override IEnumerable<Choice> ChoicesForAll(IReadOnlyList<DiagnosedPlace> places, string? key)
    {
        var here = new HashSet<(string?, TextSpan)>(places.Select(static place => Key(place.Diagnostic.Location)));
        var stays = new HashSet<(string?, TextSpan)>();
        var free = new Dictionary<ProjectId, Queue<string>>();
        foreach (var place in places)
        {
            // Each project is a site of its own, with its own range.
            if (!free.TryGetValue(place.Document.Project.Id, out var ports))
                free.Add(place.Document.Project.Id, ports = new Queue<string>(FreePorts(places, place.Document.Project.Id)));

            var others = place.Diagnostic.AdditionalLocations.Select(Key).ToList();
            var mayStay = place.Property(PortCollisionRule.MustMove) is null && others.TrueForAll(here.Contains) && !others.Exists(stays.Contains);
            if (mayStay || ports.Count == 0 || place.Property(PortCollisionRule.FreePort) is null || Move(place, ports.Peek()) is not { } choice)
            {
                stays.Add(Key(place.Diagnostic.Location));
                continue;
            }

            ports.Dequeue();
            yield return choice;
        }
    }

    private static string[] FreePorts(IReadOnlyList<DiagnosedPlace> places, ProjectId project) => places
        .Where(place => place.Document.Project.Id == project)
        .Select(static place => place.Property(PortCollisionRule.FreePorts))
        .FirstOrDefault(static ports => ports is not null)?
        .Split(',') ?? [];

    // The number itself must stand here: behind a constant or a hole it could mean something else as well.
    private static Choice? Move(DiagnosedPlace place, string port)
    {
        if (place.Literal is not { } literal || literal.Span != place.Span)
            return null;

        var written = literal.Kind() switch
        {
            SyntaxKind.NumericLiteralExpression => port,
            SyntaxKind.StringLiteralExpression when literal.Token.ValueText.All(char.IsDigit) => DiagnosedPlace.Quoted(port),
            _ => null,
        };
        return written is null ? null : new Choice($"Use port {port}, the next free one", place.Replace(literal.Span, written));
    }

    private static (string?, TextSpan) Key(Location location) => (location.SourceTree?.FilePath, location.SourceSpan);
}
