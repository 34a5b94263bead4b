using System.Text;

namespace UnitDsl.Systemd;

/// <summary>
/// Prints units in one form: sections and directives in the catalogue's order, today's names, one line an assignment, and whatever
/// systemd does not know at the end. Between directives among which the order counts, it stays. What is printed means the same, and prints as itself.
/// </summary>
public static class UnitPrinter
{
    /// <summary>Just under what systemd reads of one line.</summary>
    private const int LongestLine = (1024 * 1024) - 1;

    private static readonly char[] LineEnds = ['\n', '\r', '\0'];

    private static readonly string[] KnownSections =
        ["Unit", .. UnitKinds.All.Select(static kind => kind.OwnSection()).OfType<string>(), "Install"];

    /// <summary>A parsed file. Comments go, resets stay; what stands below the place where systemd stops reading goes, too.</summary>
    public static string Print(UnitFile file, UnitKind? kind, params string[] headerComments) =>
        file.IsMask ? "" : Print(headerComments, Statements(file), kind);

    /// <summary>A unit that was put together from sections.</summary>
    /// <exception cref="ArgumentException">A name or a value cannot be written.</exception>
    public static string Print(IEnumerable<Section> sections, UnitKind? kind, params string[] headerComments) =>
        Print(headerComments, Statements(UnitFile.Parse(UnitFileWriter.Write([], sections))), kind);

    /// <summary>What counts of a unit and all its drop-ins, as one file.</summary>
    public static string Print(IEnumerable<EffectiveSetting> settings, UnitKind? kind, params string[] headerComments) =>
        Print(headerComments, settings.Select(static setting => (setting.Section, setting.Directive.Name, setting.Value)), kind);

    /// <summary>[Unit], the sections of the kinds, [Install], all others.</summary>
    internal static int SectionRank(string section)
    {
        int known = Array.IndexOf(KnownSections, section);
        return known < 0 ? KnownSections.Length : known;
    }

    private static IEnumerable<(string Section, string Name, string Value)> Statements(UnitFile file)
    {
        for (int i = 0; i < file.ReadParts; i++)
        {
            if (file.Parts[i] is AssignmentLine { Flaw: LineFlaw.None, Section: { } section } line)
                yield return (section.Name, line.Name, line.Value);
        }
    }

    private static string Print(IEnumerable<string> headerComments, IEnumerable<(string Section, string Name, string Value)> statements, UnitKind? kind)
    {
        var lines = new List<Line>();
        var foreign = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (section, name, value) in statements)
        {
            // Such a name can only stand behind a byte order mark, and would be a comment or lose its first character here.
            if (name.Length > 0 && name[0] is not ('#' or ';' or '\uFEFF'))
                lines.Add(LineOf(section, name, value, kind, foreign));
        }

        var text = new StringBuilder(1024);
        foreach (string comment in headerComments)
            AppendComment(text, comment);
        string? current = null;
        foreach (var line in lines.OrderBy(static line => line.SectionRank).ThenBy(static line => line.Place))
        {
            if (current != line.Section)
                text.Append(text.Length > 0 ? "\n[" : "[").Append(current = line.Section).Append("]\n");
            AppendLine(text, line.Name, line.Value);
        }

        // A file without a section is nothing, and a file of nothing is a mask.
        if (current is null)
            text.Append(text.Length > 0 ? "\n[Unit]\n" : "[Unit]\n");
        return text.ToString();
    }

    private static Line LineOf(string section, string name, string value, UnitKind? kind, Dictionary<string, int> foreign)
    {
        if (UnitSections.Find(kind, section, name) is { } directive)
        {
            var living = DirectiveGroups.Living(directive, section);
            string place = ReferenceEquals(living, directive) ? section : directive.AliasSection ?? section;
            return new Line(place, living.Name, BlankText.Tidy(living, value), SectionRank(place), DirectiveGroups.PlaceOf(living, place));
        }
        if (UnitSections.IsKnown(kind, section))
            return new Line(section, name, value, SectionRank(section), int.MaxValue);

        // A section of which nothing is known keeps its order, and its place among its like.
        if (!foreign.TryGetValue(section, out int rank))
            foreign.Add(section, rank = KnownSections.Length + foreign.Count);
        return new Line(section, name, value, rank, int.MaxValue);
    }

    private static void AppendComment(StringBuilder text, string comment)
    {
        foreach (string line in comment.Split(LineEnds))
            text.Append(("# " + line).TrimEnd()).Append('\n');
    }

    private static void AppendLine(StringBuilder text, string name, string value)
    {
        if (value.IndexOfAny(LineEnds) >= 0 || name.IndexOfAny(LineEnds) >= 0)
            throw new ArgumentException($"{name}= cannot be written: there is a line break in it", nameof(value));
        int bytes = Encoding.UTF8.GetByteCount(name) + 1 + Encoding.UTF8.GetByteCount(value);
        int split = bytes < LongestLine ? -1 : SplitOf(value);
        text.Append(name).Append('=');
        if (split >= 0)
            text.Append(value, 0, split).Append("\\\n").Append(value, split + 1, value.Length - split - 1);
        else
            text.Append(value);

        // A backslash at the very end would go on in the next line; a blank behind it is trimmed again.
        if (EndsInBackslash(value))
            text.Append(' ');
        text.Append('\n');
    }

    // Half way or later, at a blank that can become a backslash with a line behind it.
    private static int SplitOf(string value)
    {
        for (int i = value.Length / 2; i > 0 && i < value.Length - 1; i++)
        {
            if (value[i] == ' ' && value[i - 1] != '\\' && value[i + 1] is not (' ' or '\t' or '#' or ';' or '\uFEFF'))
                return i;
        }
        return -1;
    }

    private static bool EndsInBackslash(string value)
    {
        int at = value.Length;
        while (at > 0 && value[at - 1] == '\\')
            at--;
        return (value.Length - at) % 2 == 1;
    }

    private readonly record struct Line(string Section, string Name, string Value, int SectionRank, int Place);
}
