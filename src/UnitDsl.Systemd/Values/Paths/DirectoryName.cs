namespace UnitDsl.Systemd;

/// <summary>A directory that systemd makes for a unit.</summary>
/// <param name="Name">Its path below the directory for its kind, specifiers put in.</param>
/// <param name="Link">The name of a symbolic link to it, in the same place; or null.</param>
/// <param name="IsReadOnly">The unit may not write into it.</param>
/// <param name="Offset">Where in the value it stands.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record DirectoryName(string Name, string? Link, bool IsReadOnly, int Offset, int Length)
{
    /// <summary>What systemd takes from a value of StateDirectory= and its kind.</summary>
    public static IReadOnlyList<DirectoryName> ReadAll(ValueContext context, string text)
    {
        var found = new List<DirectoryName>();
        DirectoryListGrammar.Take(new ValueReading(context, new Piece(text).Trim()), found);
        return found;
    }

    /// <summary>The directory in which the system manager makes those of a directive: <c>/var/lib</c> for StateDirectory=.</summary>
    public static string? ParentOf(Directive directive) => directive.Facets.Value("below");
}
