using System.Text;
using UnitDsl.Catalogue.Reading;

namespace UnitDsl.Catalogue.Writing;

/// <summary>What people read when they hover over an attribute or a member.</summary>
internal static class DocumentationWriter
{
    /// <summary>Debian 12 and its contemporaries have it, so what is older needs no mention.</summary>
    private const int Floor = 252;

    private const int Newest = 262;

    public static string Summary(IReadOnlyList<DirectiveRow> rows)
    {
        // Where a name is alive in one section and a leftover in another, only the living one is taught.
        var taught = rows.Any(r => r.Alias is null) ? rows.Where(r => r.Alias is null).ToList() : rows;
        var paragraphs = taught.Count == 1
            ? Paragraphs(taught[0], "")
            : taught.SelectMany(r => Paragraphs(r, $"[{r.Sections.Replace(",", "], [")}] "));
        return string.Concat(paragraphs.Select((p, i) => i == 0 ? p : $"<para>{p}</para>"));
    }

    public static string Summary(EnumRow row) => Escape(row.Summary) + Versions(row.Since, row.Until);

    public static void Write(StringBuilder output, string indent, string summary, IEnumerable<(string Name, string Text)>? parameters = null)
    {
        output.Append(indent).Append("/// <summary>").Append(summary).Append("</summary>\n");
        foreach (var (name, text) in parameters ?? [])
            output.Append(indent).Append("/// <param name=\"").Append(name).Append("\">").Append(Escape(text)).Append("</param>\n");
    }

    private static IEnumerable<string> Paragraphs(DirectiveRow row, string prefix)
    {
        yield return prefix + Escape(row.Summary) + Versions(row.Since, row.Until) + Podman(row);
        if (row.Default is { } value) yield return $"Default: <c>{Escape(value)}</c>.";
        yield return $"See <c>{row.Name}=</c> in {row.Man}.";
    }

    // Debian 13 and its contemporaries have 5.4, so what is older needs no mention.
    private static string Podman(DirectiveRow row) =>
        row.Podman is { } release && (release.StartsWith("6.", StringComparison.Ordinal) || release is "5.5" or "5.6" or "5.7" or "5.8") ? $" Needs Podman {release} or later." : "";

    private static string Versions(int since, int? until) =>
        (since > Floor ? $" Needs systemd {since} or later." : "") +
        (until is { } last && last < Newest ? $" Works up to systemd {last}." : "");

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
