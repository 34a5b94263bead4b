using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>The scripts of the site. What they have in common with those of all sites is generated apart, and once.</summary>
internal sealed record OpsPayload(EquatableArray<Artifact> Artifacts)
{
    /// <summary>The modules that the scripts consist of.</summary>
    public EquatableArray<string> Modules => Artifacts.SelectMany(static script => script.Modules).Distinct(StringComparer.Ordinal).ToEquatableArray();

    public static OpsPayload Of(SiteSummary site, ReferencedNames names, Refusal refusal, ImmutableArray<EquatableArray<UnitRuns>> runs)
    {
        if (refusal.Reasons.Count > 0 || !site.Units.Any(static unit => unit.IsWritten))
            return new OpsPayload(EquatableArray<Artifact>.Empty);

        var scripts = new List<Artifact> { OpsScript.Render(site, names.Find, runs.SelectMany(static bucket => bucket)) };
        if (OpsScript.RenderHealth(site) is { } health)
            scripts.Add(health);
        return new OpsPayload(scripts.ToEquatableArray());
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Artifacts.Count > 0)
            output.AddSource(GeneratedNames.OpsPayload, PayloadWriter.Write("Ops", Artifacts, []));
    }

    public static void AddLibrary(SourceProductionContext output, EquatableArray<string> modules)
    {
        if (modules.Count > 0)
            output.AddSource(GeneratedNames.LibraryPayload, PayloadWriter.Write("Library", modules.Select(static module => (module, OpsLibrary.Modules[module]))));
    }
}
