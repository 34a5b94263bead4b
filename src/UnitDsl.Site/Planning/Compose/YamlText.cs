using System.Globalization;
using System.Text;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>
/// Writes YAML that every reader takes for the same: what any release of it could read as something else than a text stands in quotes. The compiler must load no package
/// beside ours, so this is our own.
/// </summary>
/// <param name="nameOf">The name that a type stands for in keys and texts.</param>
/// <param name="write">What becomes of a text before it is written.</param>
public sealed class YamlText(Func<string, string> nameOf, Func<string, string> write)
{
    private static readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    /// <summary>A line of a comment.</summary>
    public YamlText Comment(string line, int depth = 0)
    {
        text.Append(' ', depth * 2).Append('#');
        foreach (var c in " " + line)
            text.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        text.Append('\n');
        return this;
    }

    public YamlText Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>A key of the whole file, whose content comes next.</summary>
    public YamlText Open(string key)
    {
        text.Append(key).Append(":\n");
        return this;
    }

    /// <summary>A key with what belongs to it; nothing where that is empty.</summary>
    public YamlText Pair(YamlPair pair, int depth)
    {
        text.Append(' ', depth * 2).Append(Quote((pair.TypeId is { } id ? nameOf(id) : "") + pair.Key)).Append(':');
        Value(pair.Value, depth);
        return this;
    }

    private void Value(YamlNode value, int depth)
    {
        switch (value)
        {
            case YamlScalar scalar:
                text.Append(' ').Append(Text(scalar)).Append('\n');
                break;
            case YamlExpression expression:
                text.Append(' ').Append(Quote(expression.Text)).Append('\n');
                break;
            case YamlList { Items.Count: 0 }:
                text.Append(" []\n");
                break;
            case YamlMap { Pairs.Count: 0 }:
                text.Append(" {}\n");
                break;
            case YamlList list:
                text.Append('\n');
                foreach (var item in list.Items)
                    Item(item, depth + 1);
                break;
            case YamlMap map:
                text.Append('\n');
                foreach (var pair in map.Pairs)
                    Pair(pair, depth + 1);
                break;
        }
    }

    private void Item(YamlNode item, int depth)
    {
        if (item is not YamlMap map)
        {
            text.Append(' ', depth * 2).Append('-');
            Value(item, depth);
            return;
        }

        // Its first key stands beside the dash.
        var start = text.Length;
        foreach (var pair in map.Pairs)
            Pair(pair, depth + 1);
        text[start + (depth * 2)] = '-';
    }

    private string Text(YamlScalar scalar) => scalar.IsBare ? scalar.Text : Quote((scalar.TypeId is { } id ? nameOf(id) : "") + write(scalar.Text));

    /// <summary>As it stands where nothing can be mistaken, and in quotes otherwise.</summary>
    public static string Quote(string value)
    {
        if (IsPlain(value))
            return value;

        var quoted = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (c == '\t')
                quoted.Append("\\t");
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                quoted.Append(c).Append(value[++i]);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
                quoted.Append("\\u").Append((char.IsSurrogate(c) ? 0xfffd : (int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || words.Contains(value) || (!IsLetter(value[0]) && value[0] is not ('/' or '_')) || value[value.Length - 1] == ' ')
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!IsLetter(value[i]) && value[i] is not ((>= '0' and <= '9') or '/' or '_' or '-' or '.' or ' ' or '=' or '+' or '@') && !(value[i] == ':' && i + 1 < value.Length && value[i + 1] is not ' '))
                return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
