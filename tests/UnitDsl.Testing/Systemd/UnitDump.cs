using System.Text;

namespace UnitDsl.Testing;

/// <summary>One unit of systemd's debug dump.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Text">Its part of the dump.</param>
/// <param name="Complaints">What was said of single lines of its file while loading.</param>
public sealed record UnitDump(string Name, string Text, IReadOnlyList<string> Complaints)
{
    private const string Head = "-> Unit ";
    private const string NewerHead = "\t→ Unit ";

    /// <summary>The one assignment of a unit that has just one: values may hold line breaks, which the dump does not mark.</summary>
    public string? SingleEnvironment =>
        Between("\n\t\tEnvironment: ", "\n\t\tRuntimeDirectoryPreserve: ");

    /// <summary>The commands of all Exec lines as lists of arguments: unquoted, specifiers resolved, variables not yet expanded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Commands =>
        [.. Lines("\t\t\tCommand Line: ").Select(DecodeCommandLine)];

    /// <summary>The values of a property such as <c>Description</c>.</summary>
    public IReadOnlyList<string> Property(string name) => [.. Lines($"\t\t{name}: ")];

    public static Dictionary<string, UnitDump> Parse(string dump, IReadOnlyList<string> complaints)
    {
        var units = new Dictionary<string, UnitDump>(StringComparer.Ordinal);
        // The line before may lack its end: systemd forgets it after BPFProgram.
        foreach (string part in $"\n{dump}".Replace(NewerHead, "\t" + Head, StringComparison.Ordinal).Split(["\n\t" + Head, "\n" + Head, "\t" + Head], StringSplitOptions.None).Skip(1))
        {
            string name = part[..part.IndexOf(':')];
            units[name] = new UnitDump(name, part, [.. complaints.Where(line => line.Contains($"/{name}:", StringComparison.Ordinal))]);
        }
        return units;
    }

    // The dump quotes like a shell: double quotes, backslash escapes, octal for what cannot be printed.
    internal static List<string> DecodeCommandLine(string line)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        byte[] source = Encoding.UTF8.GetBytes(line);
        bool quoted = false;
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '"')
            {
                quoted = !quoted;
            }
            else if (source[i] == ' ' && !quoted)
            {
                words.Add(Encoding.UTF8.GetString([.. bytes]));
                bytes.Clear();
            }
            else if (source[i] != '\\' || !quoted)
            {
                bytes.Add(source[i]);
            }
            else if (source[i + 1] is >= (byte)'0' and <= (byte)'3')
            {
                bytes.Add((byte)(((source[i + 1] - '0') * 64) + ((source[i + 2] - '0') * 8) + source[i + 3] - '0'));
                i += 3;
            }
            else
            {
                bytes.Add(Unescape(source[++i]));
            }
        }
        words.Add(Encoding.UTF8.GetString([.. bytes]));
        return words;
    }

    private static byte Unescape(byte letter) => (char)letter switch
    {
        'a' => 7,
        'b' => 8,
        't' => 9,
        'n' => 10,
        'v' => 11,
        'f' => 12,
        'r' => 13,
        _ => letter,
    };

    private IEnumerable<string> Lines(string start) =>
        Text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..]);

    private string? Between(string start, string end)
    {
        int from = Text.IndexOf(start, StringComparison.Ordinal);
        int to = Text.LastIndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? null : Text[(from + start.Length)..to];
    }
}
