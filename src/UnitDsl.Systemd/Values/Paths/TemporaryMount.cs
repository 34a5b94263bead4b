namespace UnitDsl.Systemd;

/// <summary>A directory that is empty, and kept in memory.</summary>
/// <param name="Path">The directory, specifiers put in.</param>
/// <param name="Options">The options of the mount; empty without any.</param>
/// <param name="Offset">Where in the value it stands.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record TemporaryMount(string Path, string Options, int Offset, int Length)
{
    /// <summary>What systemd takes from a value of TemporaryFileSystem=.</summary>
    public static IReadOnlyList<TemporaryMount> ReadAll(ValueContext context, string text)
    {
        var found = new List<TemporaryMount>();
        TemporaryMountListGrammar.Take(new ValueReading(context, new Piece(text).Trim()), found);
        return found;
    }
}
