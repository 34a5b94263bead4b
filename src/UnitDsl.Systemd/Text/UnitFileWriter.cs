using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Prints a unit file: LF, one blank line between sections, one line an entry however long.</summary>
public static class UnitFileWriter
{
    public static string Write(IEnumerable<string> headerComments, IEnumerable<Section> sections) =>
        Compose(headerComments, sections.Select(static section => (section.Name, section.Entries.Select(Line))));

    /// <summary>The same from lines that <see cref="Line(string, string)"/> made.</summary>
    public static string Compose(IEnumerable<string> headerComments, IEnumerable<(string Name, IEnumerable<string> Lines)> sections)
    {
        var file = new StringBuilder(4096);
        foreach (string comment in headerComments)
        {
            Refuse(!Utf8Text.IsReadable(comment, out _) || comment.Any(c => c is '\n' or '\r'), $"a comment must be one line of text: {comment}", nameof(headerComments));
            file.Append(("# " + comment).TrimEnd()).Append('\n');
        }
        foreach (var (name, lines) in sections)
        {
            Refuse(!IsName(name), $"'{name}' cannot be the name of a section", nameof(sections));
            if (file.Length > 0)
                file.Append('\n');
            file.Append('[').Append(name).Append("]\n");
            foreach (string line in lines)
                file.Append(line);
        }
        return file.ToString();
    }

    /// <summary>One line with its line feed.</summary>
    public static string Line(Entry entry) => Line(entry.Name, entry.Value);

    public static string Line(string name, string value)
    {
        if (!IsName(name))
            throw new ArgumentException($"'{name}' cannot be the name of a directive", nameof(name));
        if (!Quoting.TryPlainValue(value, out string text, out string? why))
            throw new ArgumentException($"the value of {name}= cannot be written: {why}", nameof(value));
        return $"{name}={text}\n";
    }

    private static bool IsName(string name) => name.Length > 0 && HasOnlyNameCharacters(name);

    private static bool HasOnlyNameCharacters(string name)
    {
        foreach (char c in name)
        {
            if (c is not (>= '0' and <= '9' or '-' or '_') && !IsLetter(c))
                return false;
        }
        return true;
    }

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static void Refuse(bool wrong, string why, string parameter)
    {
        if (wrong)
            throw new ArgumentException(why, parameter);
    }
}
