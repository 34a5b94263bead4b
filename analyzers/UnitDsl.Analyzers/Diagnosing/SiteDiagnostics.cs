using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Analyzers.Reading.Applications;
using UnitDsl.Site.Declarations;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>
/// All findings of one compilation. They are known at the first question; their way back into the source, which is the dearer part, is taken
/// for the file that is asked about: an editor asks about the one that is open.
/// </summary>
internal sealed class SiteDiagnostics
{
    private readonly Compilation compilation;
    private readonly Dictionary<SyntaxTree, List<Finding>> byTree = [];
    private readonly List<Finding> ofAssembly = [];

    private SiteDiagnostics(Compilation compilation) => this.compilation = compilation;

    public static SiteDiagnostics Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = new SiteDiagnostics(compilation);
        var source = SiteReader.Read(compilation, ReadingInputs.Of(options), cancellationToken);
        var told = new HashSet<(string Id, Site.Model.Origin Origin, EquatableArray<FindingProperty> Facts)>();
        var trees = new Dictionary<string, ImmutableArray<SyntaxTree>>(StringComparer.Ordinal);
        foreach (var finding in SiteFindings.Of(source, ApplicationReader.Read(options, cancellationToken)))
        {
            // What stands on a pattern is wrong in every unit made from it, and said once.
            if (told.Add((finding.Rule.Id, finding.Origin, finding.Properties)))
                diagnostics.Add(finding, trees);
        }

        return diagnostics;
    }

    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (GeneratedNames.IsOurs(tree.FilePath))
            yield break;

        var locator = new OriginLocator(compilation, cancellationToken);
        var told = new HashSet<(string Id, Location Location, EquatableArray<FindingProperty> Facts)>();
        foreach (var finding in byTree.TryGetValue(tree, out var own) ? own.Concat(ofAssembly) : ofAssembly)
        {
            // Two ways of saying where may come to one place.
            if (locator.Locate(finding.Origin) is { } location && location.SourceTree == tree && told.Add((finding.Rule.Id, location, finding.Properties)))
                yield return Create(finding, location, locator);
        }

        foreach (var suppression in TreeFacts.Of(tree, cancellationToken).Suppressions)
        {
            if (suppression.Justification.Length == 0)
                yield return Diagnostic.Create(Descriptors.Of(LanguageRules.UnjustifiedSuppression), Location.Create(tree, suppression.Place), Message(suppression));
        }
    }

    private void Add(Finding finding, Dictionary<string, ImmutableArray<SyntaxTree>> trees)
    {
        var carrier = finding.Origin.TypeId;
        if (carrier == TypeDeclaration.AssemblyId)
        {
            ofAssembly.Add(finding);
            return;
        }

        if (!trees.TryGetValue(carrier, out var declaring))
            trees.Add(carrier, declaring = TreesOf(carrier));
        foreach (var tree in declaring)
        {
            if (!byTree.TryGetValue(tree, out var found))
                byTree.Add(tree, found = []);
            found.Add(finding);
        }
    }

    private ImmutableArray<SyntaxTree> TreesOf(string typeId) =>
        compilation.Assembly.GetTypeByMetadataName(typeId)?.Locations.Select(static location => location.SourceTree).OfType<SyntaxTree>().Distinct().ToImmutableArray() ?? ImmutableArray<SyntaxTree>.Empty;

    private static Diagnostic Create(Finding finding, Location location, OriginLocator locator) => Diagnostic.Create(
        Descriptors.Of(finding.Rule),
        location,
        finding.Others.Select(locator.Locate).OfType<Location>(),
        finding.Properties.ToImmutableDictionary(static property => property.Name, static property => (string?)property.Value),
        finding.Message);

    private static string Message(WrittenSuppression suppression) => suppression.Record.Length == 0
        ? $"{suppression.Rule} is silenced here and nothing says why: write the reason behind it, as in #pragma warning disable {suppression.Rule} // the reason"
        : $"{suppression.Rule} is silenced here and nothing says why: give the attribute a Justification = \"…\"";
}
