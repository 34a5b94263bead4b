using System.Globalization;
using Microsoft.CodeAnalysis;
using UnitDsl.Lab;
using UnitDsl.SystemTests.Support;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Quadlet;

/// <summary>If you know the key, you know the attribute: each of them on each kind becomes what the real generator takes, and ends where it should.</summary>
public sealed class EveryKeyTests
{
    private const string References = """
        using UnitDsl;
        [assembly: Site("keys", Podman = "6.0")]
        [Name("a")] public sealed record APod() : Pod;
        [Name("a")] public sealed record ANetwork() : Network;
        """;

    public static IEnumerable<TheoryDataRow<string>> Versions => [new(QuadletVersions.Default), new(QuadletVersions.Newest)];

    [Fact]
    public void Every_key_of_every_section_has_a_sample()
    {
        var asked = QuadletSample.All.Select(static sample => (sample.Key, sample.Section)).ToHashSet();
        Nothing.In(DirectiveCatalogue.Quadlet.SelectMany(static key => key.Sections, static (key, section) => (key.Name, section)).Where(key => !asked.Contains(key)).Select(static key => key.ToString()));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_real_generator_takes_every_key_and_says_it_to_Podman(string version)
    {
        var samples = QuadletSample.All.Where(sample => sample.Value != "-" && IsKnown(sample, version)).ToList();
        var site = new CompiledSite([References, .. samples.Select((sample, index) => Record(sample, index, sample.Key == "ServiceName" ? sample.Value + Stem(index) : sample.Value))]);
        Assert.Empty(site.Refusals);

        var wrong = new List<string>();
        for (var index = 0; index < samples.Count; index++)
        {
            var sample = samples[index];
            using var directory = new TemporaryDirectory();
            foreach (var name in new[] { Stem(index) + sample.Kind.Suffix(), "a.pod", "a.network" })
                directory.Write(name, site.Files[CompiledSite.Quadlets + name]);
            if (await Generated.OfAsync(version, directory.Path) is not { } made)
            {
                Assert.Skip($"Podman {version} cannot be had here.");
                return;
            }

            var text = string.Concat(made.Services.Where(service => !service.Key.StartsWith("a-", StringComparison.Ordinal)).Select(static service => service.Key + service.Value));
            if (made.ExitCode != 0 || made.Services.Count != 3 || (sample.InService.Count > 0 && !sample.InService.Any(text.Contains)))
                wrong.Add($"{sample.Section} {sample.Key}={sample.Value}: {made.ExitCode} {made.Error} {text}");
        }

        Nothing.In(wrong);
    }

    [Fact]
    public async Task A_wrong_value_is_refused_where_it_stands()
    {
        var samples = QuadletSample.All.Where(static sample => sample.Wrong is not null).ToList();
        var site = new CompiledSite([References, .. samples.Select((sample, index) => Record(sample, index, sample.Wrong!))]);
        var told = (await site.DiagnosticsAsync()).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToLookup(static diagnostic => diagnostic.Location.SourceTree!.GetText().ToString());
        var missed = samples.Select((sample, index) => (sample, source: Record(sample, index, sample.Wrong!)))
            .Where(pair => !told[pair.source].Any(diagnostic => CSharp.Literal(pair.sample.Wrong!).Contains(SpanOf(diagnostic), StringComparison.Ordinal)))
            .Select(static pair => $"{pair.sample.Section} {pair.sample.Key}={pair.sample.Wrong}");
        Nothing.In(missed);
    }

    private static string SpanOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static bool IsKnown(QuadletSample sample, string version) => sample.Since <= (version == QuadletVersions.Default ? PodmanRelease.Default : new PodmanRelease(5, 8));

    private static string Stem(int index) => "k" + index.ToString(CultureInfo.InvariantCulture);

    private static string Record(QuadletSample sample, int index, string value) =>
        $"using UnitDsl;\n[{string.Join(", ", sample.Companions.Append($"{sample.Key}({CSharp.Literal(value)})"))}] public sealed record {Stem(index).ToUpperInvariant()}() : {sample.Kind};\n";
}
