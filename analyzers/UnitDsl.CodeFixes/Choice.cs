using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>One way to mend one place.</summary>
/// <param name="Title">What will be written.</param>
/// <param name="Key">Tells the ways of one fix apart; null for the only one.</param>
/// <param name="Edits">The changes.</param>
internal sealed record Choice(string Title, string? Key, IReadOnlyList<Edit> Edits)
{
    public Choice(string title, params Edit[] edits)
        : this(title, null, edits)
    {
    }
}
