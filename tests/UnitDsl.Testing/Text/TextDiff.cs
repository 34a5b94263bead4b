using System.Text;

namespace UnitDsl.Testing;

/// <summary>The lines that differ, with a little of what surrounds them.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    public static string Of(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int shortest = Math.Min(before.Length, after.Length);
        int start = 0;
        while (start < shortest && before[start] == after[start])
            start++;
        int end = 0;
        while (end < shortest - start && before[^(end + 1)] == after[^(end + 1)])
            end++;

        var text = new StringBuilder($"@@ line {start + 1} @@\n");
        Append(' ', before, Math.Max(0, start - Context), start);
        Append('-', before, start, before.Length - end);
        Append('+', after, start, after.Length - end);
        Append(' ', before, before.Length - end, Math.Min(before.Length, before.Length - end + Context));
        return text.ToString();

        void Append(char mark, string[] lines, int from, int to)
        {
            foreach (string line in lines[from..to])
                text.Append(mark).Append(line).Append('\n');
        }
    }
}
