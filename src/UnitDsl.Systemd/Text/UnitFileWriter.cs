using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Prints a unit file: LF, one blank line between sections, one line an entry however long.</summary>
public static class UnitFileWriter
{
    public static string Write(IEnumerable<string> headerComments, IEnumerable<Section> sections)
    {
        var file = new StringBuilder(4096);
        foreach (string comment in headerComments)
        {
            Refuse(!Utf8Text.IsReadable(comment, out _) || comment.Any(c => c is '\n' or '\r'), $"a comment must be one line of text: {comment}", nameof(headerComments));
            file.Append(("# " + comment).TrimEnd()).Append('\n');
        }
        foreach (var section in sections)
        {
            Refuse(!IsName(section.Name), $"'{section.Name}' cannot be the name of a section", nameof(sections));
            if (file.Length > 0)
                file.Append('\n');
            file.Append('[').Append(section.Name).Append("]\n");
            foreach (var entry in section.Entries)
            {
                if (!IsName(entry.Name))
                    throw new ArgumentException($"'{entry.Name}' cannot be the name of a directive", nameof(sections));
                if (!Quoting.TryPlainValue(entry.Value, out string value, out string? why))
                    throw new ArgumentException($"the value of {entry.Name}= cannot be written: {why}", nameof(sections));
                file.Append(entry.Name).Append('=').Append(value).Append('\n');
            }
        }
        return file.ToString();
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
