using System.Text;

namespace UnitDsl.Analyzers.Reading.Applications;

/// <summary>A value of a JSON text, by the names that lead to it.</summary>
/// <param name="Path">The names, with colons between them.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is there.</param>
internal readonly record struct JsonValue(string Path, string Text, int Start, int Length);

/// <summary>The values of a settings file. Comments and trailing commas are common there, and taken; of a text that is none, what was read up to there counts.</summary>
internal sealed class JsonStrings
{
    private const int Deepest = 64;

    private readonly string text;
    private readonly List<JsonValue> values = [];
    private int at;

    private JsonStrings(string text) => this.text = text;

    public static IReadOnlyList<JsonValue> Read(string text)
    {
        var reader = new JsonStrings(text);
        reader.Value("", 0);
        return reader.values;
    }

    private bool Value(string path, int depth)
    {
        SkipBlanks();
        if (at >= text.Length || depth > Deepest)
            return false;

        var start = at;
        switch (text[at])
        {
            case '{':
                at++;
                return Members(path, depth);
            case '[':
                at++;
                return Items(path, depth);
            case '"':
                if (String() is not { } value)
                    return false;
                values.Add(new JsonValue(path, value, start, at - start));
                return true;
            default:
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.'))
                    at++;
                if (at > start)
                    values.Add(new JsonValue(path, text.Substring(start, at - start), start, at - start));
                return at > start;
        }
    }

    private bool Members(string path, int depth)
    {
        while (true)
        {
            SkipBlanks();
            if (Skip('}'))
                return true;
            if (String() is not { } name)
                return false;
            SkipBlanks();
            if (!Skip(':') || !Value(path.Length == 0 ? name : path + ":" + name, depth + 1))
                return false;
            SkipBlanks();
            Skip(',');
        }
    }

    private bool Items(string path, int depth)
    {
        for (var index = 0; ; index++)
        {
            SkipBlanks();
            if (Skip(']'))
                return true;
            if (!Value($"{path}:{index}", depth + 1))
                return false;
            SkipBlanks();
            Skip(',');
        }
    }

    private string? String()
    {
        if (!Skip('"'))
            return null;

        var value = new StringBuilder();
        for (; at < text.Length && text[at] != '"'; at++)
        {
            if (text[at] != '\\')
                value.Append(text[at]);
            else if (++at < text.Length)
                value.Append(text[at]);
        }

        return Skip('"') ? value.ToString() : null;
    }

    private bool Skip(char expected)
    {
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
                at++;
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
                at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
                at = text.IndexOf("*/", at, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
            else
                return;
        }
    }
}
