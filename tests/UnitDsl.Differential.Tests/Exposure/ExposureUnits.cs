using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Exposure;

/// <summary>Unit files as our score takes them.</summary>
internal static class ExposureUnits
{
    /// <summary>Under which name systemd loads a file: a template as some instance of it.</summary>
    public static string Loaded(string fileName) => fileName.Replace("@.", "@i.", StringComparison.Ordinal);

    public static ExposureScore Score(string fileName, string text) =>
        ExposureScore.Of(UnitKinds.FromName(fileName)!.Value, Loaded(fileName), Sections(text));

    private static IEnumerable<Section> Sections(string text) =>
        LooseUnitFile.Read(text).Select(static line => new Section(line.Section, new Entry(line.Name, line.Value)));

    /// <summary>Null where ours and systemd's are equal in every row.</summary>
    public static string? Disagreement(string fileName, string text, SystemdScore theirs)
    {
        var ours = Score(fileName, text);
        var differences = ours.Rows
            .Select(row => (row.Field, Ours: Describe(row), Theirs: theirs.Rows.GetValueOrDefault(row.Field, "(no row)")))
            .Where(static row => row.Ours != row.Theirs)
            .Select(static row => $"{row.Field}: systemd says {row.Theirs}, we {row.Ours}").ToList();
        if (ours.Rows.Count != theirs.Rows.Count)
            differences.Add($"systemd has {theirs.Rows.Count} rows, we {ours.Rows.Count}");
        if ($"{theirs.Total} {theirs.Rating}" != $"{ours.Total} {ours.Rating}")
            differences.Add($"in all systemd says {theirs.Total} {theirs.Rating}, we {ours.Total} {ours.Rating}");
        return differences.Count == 0 ? null : $"{fileName}\n    {string.Join("\n    ", differences)}\n{text}\n";
    }

    private static string Describe(ExposureRow row) => string.Join(' ',
        row.Set switch { ExposureSet.Good => "True", ExposureSet.Bad => "False", _ => "Null" },
        row.Badness?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-",
        row.Range,
        row.Weight,
        row.Exposure,
        row.Name);
}
