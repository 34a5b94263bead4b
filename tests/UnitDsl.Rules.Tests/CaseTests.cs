using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.CodeFixes;
using UnitDsl.CodeFixes.Tests.Support;
using UnitDsl.Rules.Tests.Support;
using UnitDsl.Site.Files;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Rules.Tests;

/// <summary>Every case of every rule: what it reports where, in an editor too, what silences it, and what its fixes make of it.</summary>
public sealed class CaseTests
{
    private const string Using = "using UnitDsl;\n";

    public static TheoryData<string, string> OfRecords => Data(static one => !one.IsOfFiles);

    public static TheoryData<string, string> OfFiles => Data(static one => one.IsOfFiles);

    public static TheoryData<string, string> Fixes => Data(static one => one.Fixed.Count > 0 || one.Offers.Count > 0);

    [Theory, MemberData(nameof(OfRecords))]
    public async Task A_record_is_marked_where_the_case_says(string id, string name)
    {
        var one = Find(id, name);
        Assert.Equal(one.IsHit, one.Sources.Any(static source => SourceMarkup.Parse(source.Text).Spans.Count > 0));

        var harness = new AnalyzerHarness(new UnitDslAnalyzer()) { DefaultId = id, Concerns = reported => reported == id, References = Packs.Of(one, Using), AdditionalSources = ProgramSources.Of(one.Programs) };
        var found = await harness.VerifyAsync(Marked(one), [.. one.Says]);
        var others = found.SelectMany(static diagnostic => diagnostic.AdditionalLocations).Select(location => TextAt(one, location));
        Assert.All(one.Also, text => Assert.Contains(text, others));
    }

    [Theory, MemberData(nameof(OfRecords))]
    public async Task A_pragma_silences_it(string id, string name)
    {
        var one = Find(id, name);
        var harness = new AnalyzerHarness(new UnitDslAnalyzer()) { Concerns = reported => reported == id, References = Packs.Of(one, Using), AdditionalSources = ProgramSources.Of(one.Programs) };
        var silenced = Marked(one).Select(source => source with { Text = $"#pragma warning disable {id} // Meant so.\n{SourceMarkup.Parse(source.Text).Text}" });
        Assert.DoesNotContain(await harness.WholeBuildAsync(harness.Compile(silenced)), static diagnostic => !diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
    }

    [Theory, MemberData(nameof(OfFiles))]
    public void A_unit_file_is_marked_where_the_case_says(string id, string name)
    {
        var one = Find(id, name);
        var marked = one.Sources.Select(static source => (source.Name, Markup: SourceMarkup.Parse(source.Text, "X"))).ToList();
        var files = marked.ToDictionary(static source => source.Name, static source => UnitFile.Parse(source.Markup.Text), StringComparer.Ordinal);
        var units = marked.ConvertAll(source => new LoadedUnit(source.Name, [], UnitLoadState.Loaded, [new LoadedFile(source.Name, files[source.Name], IsDropIn: false, IsMask: false)], []));
        var found = FileCheck.Check(units, release: null).Where(finding => finding.Rule.Id == id).ToList();

        Assert.Equal(one.IsHit, found.Count > 0);
        Assert.Equal(
            marked.SelectMany(static source => source.Markup.Spans.Select(span => $"{source.Name}:{Place(source.Markup.Text, span.Span.Start)}-{Place(source.Markup.Text, span.Span.End)}")).Order(StringComparer.Ordinal),
            found.Select(finding => FilePlace.Of(finding.Origin, files[finding.Origin.TypeId])).Select(static place => $"{place.Path}:{place.Line}:{place.Column}-{place.EndLine}:{place.EndColumn}").Order(StringComparer.Ordinal));
        Assert.All(one.Says, text => Assert.Contains(found, finding => finding.Message.Contains(text, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Fixes))]
    public async Task A_fix_makes_of_it_what_the_case_says(string id, string name)
    {
        var one = Find(id, name);
        var sources = one.Sources.Select(static source => Using + SourceMarkup.Parse(source.Text).Text).ToArray();
        if (one.Offers.Count > 0)
        {
            using var harness = await CodeFixHarness.OpenAsync(FixerOf(id), id, sources, Packs.Of(one, Using), ProgramSources.Of(one.Programs));
            var titles = await harness.TitlesAsync();
            Assert.All(one.Offers, title => Assert.Contains(title, titles));
        }

        foreach (var made in one.Fixed)
        {
            using var harness = await CodeFixHarness.OpenAsync(FixerOf(id), id, sources, Packs.Of(one, Using), ProgramSources.Of(one.Programs));
            await (made.IsForAll ? harness.ApplyToAllAsync(FixAllScope.Project, made.Offer) : harness.ApplyAsync(0, made.Offer));
            Assert.Equal(Using + made.Text, await harness.TextAsync());
            if (made.IsMended)
                await harness.IsMendedAsync();
        }
    }

    // Of a program's file there is no tree; its text is the case's own.
    private static string TextAt(RuleCase one, Location location) => location.SourceTree is { } tree
        ? tree.GetText().ToString(location.SourceSpan)
        : one.Programs.Single(program => program.Path == location.GetLineSpan().Path).Text.Substring(location.SourceSpan.Start, location.SourceSpan.Length);

    private static Fixer FixerOf(string id) => Fixers.All.Single(fixer => fixer.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<SourceFile> Marked(RuleCase one) => one.Sources.Select(static source => new SourceFile(source.Name, Using + source.Text));

    private static RuleCase Find(string id, string name) => RuleCase.All.Single(one => one.Id == id && one.Name == name);

    private static TheoryData<string, string> Data(Func<RuleCase, bool> includes)
    {
        var data = new TheoryData<string, string>();
        foreach (var one in RuleCase.All.Where(includes))
            data.Add(one.Id, one.Name);
        return data;
    }

    private static string Place(string text, int position)
    {
        var line = text.AsSpan(0, position).Count('\n');
        return $"{line + 1}:{position - (text.LastIndexOf('\n', Math.Max(position - 1, 0)) is var start && position > 0 ? start : -1)}";
    }
}
