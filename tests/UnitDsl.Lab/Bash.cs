namespace UnitDsl.Lab;

public static class Bash
{
    /// <summary>The text as one word of a script, whatever is in it.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
