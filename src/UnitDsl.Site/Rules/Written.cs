using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>Words for messages.</summary>
internal static class Written
{
    /// <summary>A setting as the reader of the message would write it: an attribute, or a line of a unit file.</summary>
    public static string Setting(UnitFacts unit, string directive, params string[] values) => CompanionProperty.Of(unit.Unit, directive) is { } property
        ? $"{property} = \"{string.Join(" ", values)}\""
        : unit.Unit.Dialect == Dialect.File
        ? $"{directive}={string.Join(" ", values.Select(static value => value.Replace("{Unit}", "%N")))}"
        : $"[{AttributeText.Of(unit.Unit.Kind, directive, values)}]";

    /// <summary>A time span as systemd's tools print it.</summary>
    public static string Span(ulong microseconds) => TimeSpanFormat.Format(microseconds, accuracy: TimeUnit.Millisecond);

    /// <summary>A text, cut off where it is long.</summary>
    public static string Short(string text, int longest = 40) => text.Length <= longest ? text : text.Substring(0, longest) + "…";

    /// <summary>"3 restarts", "1 restart".</summary>
    public static string Count(long count, string noun, string? plural = null) => $"{count} {(count == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>"a", "a and b", "a, b and 3 more".</summary>
    public static string List(IEnumerable<string> names, int most = 3)
    {
        var all = names.ToList();
        var shown = all.Count > most + 1 ? all.Take(most).ToList() : all;
        var rest = all.Count - shown.Count;
        if (rest > 0)
            return $"{string.Join(", ", shown)} and {rest} more";
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.Take(shown.Count - 1))} and {shown[shown.Count - 1]}";
    }
}
