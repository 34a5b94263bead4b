namespace UnitDsl.Systemd;

/// <summary>A directory or file that is shown in another place.</summary>
/// <param name="Source">What is shown, specifiers put in.</param>
/// <param name="Destination">Where; the same path if there is only one.</param>
/// <param name="MayBeMissing">The prefix <c>-</c>: nothing is wrong when there is no source.</param>
/// <param name="IsRecursive">With what is mounted below it.</param>
/// <param name="Offset">Where in the value it stands.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record BindMount(string Source, string Destination, bool MayBeMissing, bool IsRecursive, int Offset, int Length)
{
    /// <summary>What systemd takes from a value of BindPaths= or BindReadOnlyPaths=.</summary>
    public static IReadOnlyList<BindMount> ReadAll(ValueContext context, string text)
    {
        var found = new List<BindMount>();
        BindPathListGrammar.Take(new ValueReading(context, new Piece(text).Trim()), found);
        return found;
    }
}
