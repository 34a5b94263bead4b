using System.Globalization;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes a score as <c>systemd-analyze security</c> does.</summary>
public static class ExposureReport
{
    /// <summary>A table, the worst first, and the total.</summary>
    public static string ToText(ExposureScore score)
    {
        var rows = new List<(ExposureRow Row, int Order)>();
        foreach (var row in score.Rows)
            rows.Add((row, rows.Count));
        rows.Sort(static (a, b) => Rank(a.Row) != Rank(b.Row) ? Rank(b.Row).CompareTo(Rank(a.Row)) : a.Order.CompareTo(b.Order));

        var (names, descriptions) = ("NAME".Length, "DESCRIPTION".Length);
        foreach (var row in score.Rows)
            (names, descriptions) = (Math.Max(names, row.Name.Length), Math.Max(descriptions, row.Description.Length));

        var text = new StringBuilder();
        Line(text, " ", "NAME".PadRight(names), "DESCRIPTION".PadRight(descriptions), "EXPOSURE");
        foreach (var (row, _) in rows)
            Line(text, Mark(row.Set), row.Name.PadRight(names), row.Description.PadRight(descriptions), row.Exposure.PadLeft("EXPOSURE".Length));
        return text.Append('\n').Append(Summary(score)).Append('\n').ToString();
    }

    /// <summary>The total in one line.</summary>
    public static string Summary(ExposureScore score) => $"→ Overall exposure level for {score.UnitName}: {score.Total} {score.Rating} {Face(score.Rating)}";

    /// <summary>The rows as a JSON array, with the names that systemd gives them.</summary>
    public static string ToJson(ExposureScore score)
    {
        var json = new StringBuilder("[");
        foreach (var row in score.Rows)
        {
            if (json.Length > 1)
                json.Append(',');
            json.Append("{\"set\":").Append(row.Set switch { ExposureSet.Good => "true", ExposureSet.Bad => "false", _ => "null" });
            Member(json, "name", row.Name);
            Member(json, "json_field", row.Field);
            Member(json, "description", row.Description);
            json.Append(",\"weight\":").Append(Number(row.Weight));
            json.Append(",\"badness\":").Append(row.Badness is { } badness ? Number(badness) : "null");
            json.Append(",\"range\":").Append(Number(row.Range));
            if (row.ExposureTenths is null)
                json.Append(",\"exposure\":null");
            else
                Member(json, "exposure", row.Exposure);
            json.Append('}');
        }

        return json.Append(']').ToString();
    }

    private static int Rank(ExposureRow row) => row.Set switch
    {
        ExposureSet.Bad => row.ExposureTenths ?? 0,
        ExposureSet.Good => -1,
        _ => -2,
    };

    private static string Mark(ExposureSet set) => set switch
    {
        ExposureSet.Good => "✓",
        ExposureSet.Bad => "✗",
        _ => " ",
    };

    private static string Face(string rating) => rating switch
    {
        "DANGEROUS" => ":-[",
        "UNSAFE" => ":-{",
        "EXPOSED" => ":-(",
        "MEDIUM" => ":-|",
        "OK" => ":-)",
        "SAFE" => ":-}",
        _ => ":-]",
    };

    private static void Line(StringBuilder text, string mark, string name, string description, string exposure) =>
        text.Append((mark + " " + name + " " + description + " " + exposure).TrimEnd()).Append('\n');

    private static void Member(StringBuilder json, string name, string value)
    {
        json.Append(",\"").Append(name).Append("\":\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                json.Append('\\');
            json.Append(c);
        }

        json.Append('"');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
