using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>Everything that lands and is not one unit's.</summary>
internal sealed record SitePayload(EquatableArray<Artifact> Artifacts, string Line, string Refusal)
{
    public static SitePayload Of(SiteSummary site, ReferencedNames names, Refusal refusal, ImmutableArray<EquatableArray<ArtifactHash>> hashes)
    {
        if (refusal.Reasons.Count > 0)
            return new SitePayload(EquatableArray<Artifact>.Empty, "", string.Join("\n", refusal.Reasons));

        var count = site.Units.Count(static unit => !unit.IsExternal);
        if (!site.Units.Any(static unit => unit.IsWritten))
            return new SitePayload(EquatableArray<Artifact>.Empty, "", "");

        var files = SiteFiles.Render(site, names.Find);
        var manifest = Manifest.Render(site, names.Find, hashes.SelectMany(static bucket => bucket), TextHash.OfAll(files));
        var dropIns = site.Units.Count(static unit => unit.DropIn is not null) switch { 0 => "", 1 => ", 1 drop-in", var many => string.Format(CultureInfo.InvariantCulture, ", {0} drop-ins", many) };
        var worst = site.WorstExposure is { } tenths ? string.Format(CultureInfo.InvariantCulture, ", exposure {0}.{1} worst", tenths / 10, tenths % 10) : "";
        return new SitePayload(files.Append(manifest).ToEquatableArray(), count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " unit" : " units") + dropIns + worst, "");
    }

    public void AddTo(SourceProductionContext output)
    {
        if (Artifacts.Count == 0 && Refusal.Length == 0)
            return;

        var facts = Refusal.Length > 0 ? new[] { ("Refusal", Refusal) } : [("Summary", Line)];
        output.AddSource(GeneratedNames.SitePayload, PayloadWriter.Write("Site", Artifacts, facts));
    }
}
