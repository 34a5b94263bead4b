namespace UnitDsl.Analyzers.Tests;

/// <summary>The text of a unit file, asked line by line.</summary>
internal sealed class UnitText(string text)
{
    public override string ToString() => text;

    /// <summary>All values that a directive is given, in order.</summary>
    public IReadOnlyList<string> Values(string directive) =>
        [.. text.Split('\n').Where(line => line.StartsWith(directive + "=", StringComparison.Ordinal)).Select(line => line[(directive.Length + 1)..])];

    public string Value(string directive)
    {
        var values = Values(directive);
        Assert.True(values.Count == 1, $"{directive}= stands {values.Count} times in\n{text}");
        return values[0];
    }

    /// <summary>Each of these lines is there, and its directive has no other value.</summary>
    public void Says(params string[] lines)
    {
        var said = lines.Select(static line => line[..line.IndexOf('=', StringComparison.Ordinal)]).Distinct().SelectMany(directive => Values(directive).Select(value => $"{directive}={value}"));
        Assert.Equal(lines.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    public bool Has(string directive) => Values(directive).Count > 0;

    /// <summary>The section in which a directive stands.</summary>
    public string SectionOf(string directive)
    {
        var section = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('['))
                section = line.Trim('[', ']');
            else if (line.StartsWith(directive + "=", StringComparison.Ordinal))
                return section;
        }

        throw new KeyNotFoundException($"No {directive}= in\n{text}");
    }
}
