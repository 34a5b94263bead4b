using System.Text;

namespace UnitDsl.Site.Fronts;

/// <summary>A configuration of lines and blocks in braces, as nginx and Caddy have it.</summary>
internal sealed class BlockText(string indent, string lineEnd)
{
    private readonly StringBuilder text = new();
    private int depth;

    public BlockText Comment(string comment) => Write("# " + comment);

    public BlockText Line(string line) => Write(line + lineEnd);

    public BlockText Blank()
    {
        text.Append('\n');
        return this;
    }

    public BlockText Block(string head, Action inside)
    {
        Write(head + " {");
        depth++;
        inside();
        depth--;
        return Write("}");
    }

    public override string ToString() => text.ToString();

    private BlockText Write(string line)
    {
        for (var i = 0; i < depth; i++)
            text.Append(indent);
        text.Append(line).Append('\n');
        return this;
    }
}
