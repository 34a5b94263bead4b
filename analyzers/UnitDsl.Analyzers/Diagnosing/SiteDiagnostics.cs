using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Analyzers.Reading.Applications;
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

    public static SiteDiagnostics Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new SiteDiagnostics();
        var locator = new OriginLocator(compilation, cancellationToken);
        var told = new HashSet<(string Id, Location Location, EquatableArray<FindingProperty> Facts)>();
        var source = SiteReader.Read(compilation, ReadingInputs.Of(options), cancellationToken);
        foreach (var finding in SiteFindings.Of(source, ApplicationReader.Read(options, cancellationToken)))
        {
            // What stands on a pattern is wrong in every unit made from it, and said once.
            if (locator.Locate(finding.Origin) is { SourceTree: { } tree } location && told.Add((finding.Rule.Id, location, finding.Properties)))
                diagnostics.Add(tree, Create(finding, location, locator));
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!GeneratedNames.IsOurs(tree.FilePath))
                diagnostics.AddUnjustified(tree, TreeFacts.Of(tree, cancellationToken).Suppressions);
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

    private void AddUnjustified(SyntaxTree tree, IReadOnlyList<WrittenSuppression> suppressions)
    {
        foreach (var suppression in suppressions)
        {
            if (suppression.Justification.Length == 0)
                Add(tree, Diagnostic.Create(Descriptors.Of(LanguageRules.UnjustifiedSuppression), Location.Create(tree, suppression.Place), Message(suppression)));
        }
    }

    private static string Message(WrittenSuppression suppression) => suppression.Record.Length == 0
        ? $"{suppression.Rule} is silenced here and nothing says why: write the reason behind it, as in #pragma warning disable {suppression.Rule} // the reason"
        : $"{suppression.Rule} is silenced here and nothing says why: give the attribute a Justification = \"…\"";

    private void Add(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (!byTree.TryGetValue(tree, out var found))
            byTree.Add(tree, found = []);
        found.Add(diagnostic);
    }
}
