using System.Globalization;
using System.Text;

namespace UnitDsl.Site.Planning;

/// <summary>Writes indented JSON. The compiler must load no package beside ours, so this is our own.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder text = new();
    private int depth;
    private bool needsComma;
    private bool afterName;

    public override string ToString() => text.Append('\n').ToString();

    public JsonText Object(Action content) => Block('{', '}', content);

    public JsonText Array<T>(string name, IEnumerable<T> items, Action<T> item) => Name(name).Block('[', ']', () =>
    {
        foreach (var one in items)
            item(one);
    });

    public JsonText Array(string name, IEnumerable<string> items) => Array(name, items, item => Value(item));

    public JsonText Object(string name, Action content) => Name(name).Block('{', '}', content);

    public JsonText Property(string name, string value) => Name(name).Value(value);

    public JsonText Property(string name, int value) => Name(name).Bare(value.ToString(CultureInfo.InvariantCulture));

    public JsonText Property(string name, bool value) => Name(name).Bare(value ? "true" : "false");

    /// <summary>A value that is written as it stands: a number, a switch, a list.</summary>
    public JsonText Literal(string name, string json) => Name(name).Bare(json);

    /// <summary>A number with one digit behind the point.</summary>
    public JsonText Tenths(string name, int tenths) => Name(name).Bare(string.Format(CultureInfo.InvariantCulture, "{0}.{1}", tenths / 10, tenths % 10));

    public JsonText Value(string value)
    {
        Separate();
        Quote(value);
        needsComma = true;
        return this;
    }

    private JsonText Bare(string value)
    {
        Separate();
        text.Append(value);
        needsComma = true;
        return this;
    }

    private JsonText Name(string name)
    {
        Separate();
        Quote(name);
        text.Append(": ");
        afterName = true;
        return this;
    }

    private JsonText Block(char open, char close, Action content)
    {
        Separate();
        text.Append(open);
        depth++;
        needsComma = false;
        var empty = text.Length;
        content();
        depth--;
        if (text.Length > empty)
            NewLine();
        text.Append(close);
        needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (afterName)
        {
            afterName = false;
            return;
        }

        if (needsComma)
            text.Append(',');
        if (depth > 0)
            NewLine();
    }

    private void NewLine() => text.Append('\n').Append(' ', depth * 2);

    private void Quote(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case < ' ' or '\x7f' or '\u2028' or '\u2029':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
