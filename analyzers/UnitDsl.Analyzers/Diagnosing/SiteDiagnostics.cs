using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>All findings of one compilation, by the file they belong to. Built at the first question, for all files at once.</summary>
internal sealed class SiteDiagnostics
{
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> byTree = [];

    private SiteDiagnostics()
    {
    }

    public static SiteDiagnostics Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var diagnostics = new SiteDiagnostics();
        var locator = new OriginLocator(compilation, cancellationToken);
        var told = new HashSet<(string Id, Location Location, EquatableArray<FindingProperty> Facts)>();
        foreach (var finding in SiteFindings.Of(SiteReader.Read(compilation, cancellationToken)))
        {
            // What stands on a pattern is wrong in every unit made from it, and said once.
            if (locator.Locate(finding.Origin) is { SourceTree: { } tree } location && told.Add((finding.Rule.Id, location, finding.Properties)))
                diagnostics.Add(tree, Create(finding, location, locator));
        }

        return diagnostics;
    }

    public IReadOnlyList<Diagnostic> In(SyntaxTree tree) => byTree.TryGetValue(tree, out var found) ? found : [];

    private static Diagnostic Create(Finding finding, Location location, OriginLocator locator) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        location,
        finding.Others.Select(locator.Locate).OfType<Location>(),
        finding.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
        finding.Message);

    private void Add(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!byTree.TryGetValue(tree, out var found))
            byTree.Add(tree, found = []);
        found.Add(diagnostic);
    }
}
