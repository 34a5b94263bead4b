using UnitDsl.Site.Files;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Cli.Checking;

/// <summary>A finding with its places, and the line it is about.</summary>
internal sealed record LocatedFinding(Finding Finding, FilePlace Place, IReadOnlyList<FilePlace> Others, string SourceLine)
{
    public RuleDescriptor Rule => Finding.Rule;

    /// <summary>What could be written in the place's stead, or null.</summary>
    public string? Suggestion => Finding.Properties.FirstOrDefault(static property => property.Name == LanguageRules.Suggestion)?.Value;

    public static LocatedFinding Of(Finding finding, IReadOnlyDictionary<string, UnitFile> files)
    {
        var place = Locate(finding.Origin, files);
        var line = files.TryGetValue(place.Path, out var file) ? file.LineText(place.Line) : "";
        return new LocatedFinding(finding, place, [.. finding.Others.Select(other => Locate(other, files))], line);
    }

    private static FilePlace Locate(Origin origin, IReadOnlyDictionary<string, UnitFile> files) =>
        files.TryGetValue(origin.TypeId, out var file) ? FilePlace.Of(origin, file) : new FilePlace(origin.TypeId, 1, 1, 1, 1);
}
