using UnitDsl.Systemd;

namespace UnitDsl.Cli.Explaining;

/// <summary>The pages about the rules, which the tool carries along.</summary>
internal static class RulePages
{
    private const string Prefix = "UNIT";

    /// <summary>Every rule that has a page, those of the build included.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(RulePages).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A rule's id as people write it: <c>UNIT0401</c>, <c>unit0401</c>, <c>0401</c>, <c>401</c>; null where it is none of ours.</summary>
    public static string? Find(string written)
    {
        var text = written.Trim().ToUpperInvariant();
        var digits = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text;
        var id = Prefix + digits.PadLeft(4, '0');
        return digits.Length > 0 && Ids.Contains(id) ? id : null;
    }

    /// <summary>Why there is no such rule, and which one was perhaps meant.</summary>
    public static string Complaint(string written)
    {
        var text = written.Trim().ToUpperInvariant();
        var full = text.StartsWith('U') ? text : Prefix + text.PadLeft(4, '0');
        return $"there is no rule {written}{(Spelling.Closest(full, Ids.OrderByDescending(id => Alike(id, full))) is { } near ? $"; did you mean {near}?" : "; 'unitdsl explain' lists them all")}";
    }

    // Of two that are as near, the one of the same group.
    private static int Alike(string id, string written) => id.Zip(written).TakeWhile(static pair => pair.First == pair.Second).Count();

    public static string Read(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(id)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string TitleOf(string id)
    {
        var first = Read(id).Split('\n')[0];
        return first[(first.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim();
    }

    /// <summary>A row of the page's table, such as its severity.</summary>
    public static string FactOf(string id, string name)
    {
        var row = Array.Find(Read(id).Split('\n'), line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        return row is null ? "" : row.Split('|')[2].Trim().Trim('`');
    }
}
