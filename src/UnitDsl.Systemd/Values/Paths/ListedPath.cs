namespace UnitDsl.Systemd;

/// <summary>A path of a list of them.</summary>
/// <param name="Path">The path, specifiers put in.</param>
/// <param name="MayBeMissing">The prefix <c>-</c>: nothing is wrong when it does not exist.</param>
/// <param name="IsBelowRoot">The prefix <c>+</c>: it counts from the unit's own root directory on.</param>
/// <param name="Offset">Where in the value it stands.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record ListedPath(string Path, bool MayBeMissing, bool IsBelowRoot, int Offset, int Length)
{
    /// <summary>The paths that systemd takes from a value of a directive with a list of them.</summary>
    public static IReadOnlyList<ListedPath> ReadAll(ValueContext context, string text)
    {
        var found = new List<ListedPath>();
        PathListGrammar.Take(new ValueReading(context, new Piece(text).Trim()), found);
        return found;
    }
}
