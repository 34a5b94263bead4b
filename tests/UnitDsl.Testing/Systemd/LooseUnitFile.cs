using System.Text;

namespace UnitDsl.Testing;

/// <summary>Just enough reading of a unit file to know what it needs around it. Apart from the product's parser on purpose: an oracle shares no code with what it judges.</summary>
public static class LooseUnitFile
{
    public static IEnumerable<(string Section, string Name, string Value)> Read(string text)
    {
        string section = "";
        var pending = new StringBuilder();
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith('#') || line.StartsWith(';'))
                continue;
            if (line.EndsWith('\\'))
            {
                pending.Append(line.AsSpan(0, line.Length - 1)).Append(' ');
                continue;
            }
            line = pending.Append(line).ToString();
            pending.Clear();
            if (line.StartsWith('[') && line.EndsWith(']'))
                section = line[1..^1];
            else if (line.IndexOf('=') is var equals and > 0)
                yield return (section, line[..equals].Trim(), line[(equals + 1)..].Trim());
        }
    }

    /// <summary>The program of an Exec line, without prefixes and quotes; null where the line resets the list.</summary>
    public static string? Program(string commandLine)
    {
        string word = commandLine.StartsWith('"') || commandLine.StartsWith('\'')
            ? commandLine[1..].Split(commandLine[0])[0]
            : commandLine.Split([' ', '\t'], 2)[0];
        word = word.TrimStart('-', '@', ':', '+', '!', '|').Replace("%i", "i", StringComparison.Ordinal).Replace("%I", "i", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal);
        return word.Length == 0 ? null : word;
    }
}
