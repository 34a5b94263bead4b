using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>
/// What rules ask of a directive's lines, worked out at the first question. Most settings of a pattern are one object in all units made from it,
/// and so are read once for all of them.
/// </summary>
public sealed class SettingFacts(Setting setting)
{
    private const WordRules ListWords = WordRules.Unquote | WordRules.Unescape;

    private IReadOnlyList<Said>? lines;
    private IReadOnlyList<Said>? items;
    private IReadOnlyList<UnitCommand>? commands;
    private Judged? clean;

    /// <summary>Each line.</summary>
    public IReadOnlyList<Said> Lines => lines ??= setting.Assignments.Select(Line).ToList();

    /// <summary>The value that counts, where the directive has one value; null where it is empty.</summary>
    public Said? Value => Lines.Count > 0 && Lines[Lines.Count - 1] is { Text.Length: > 0 } said ? said : null;

    /// <summary>Each item of a list, over all its lines; a unit that is named by its type has that and no text.</summary>
    public IReadOnlyList<Said> Items => items ??= ReadItems();

    /// <summary>The commands, in order.</summary>
    public IReadOnlyList<UnitCommand> Commands => commands ??= UnitCommand.Of(setting);

    /// <summary>Nothing is wrong with any of the lines, whatever the unit is called.</summary>
    internal bool IsClean(UnitKind kind, int release, Func<bool> judge)
    {
        if (clean is { } known && known.Kind == kind && known.Release == release)
            return known.IsClean;

        var isClean = setting.Assignments.All(static assignment => assignment.Text.IndexOf('%') < 0) && judge();
        clean = new Judged(kind, release, isClean);
        return isClean;
    }

    private List<Said> ReadItems()
    {
        var found = new List<Said>();
        foreach (var word in setting.Assignments.SelectMany(static assignment => assignment.Words))
        {
            if (word.TypeId is not null)
            {
                found.Add(new Said("", word.Origin, word.TypeId));
                continue;
            }

            foreach (var piece in WordReader.ReadAll(new Piece(word.Text), ListWords, out _))
                found.Add(new Said(piece.Text, word.Locate(piece.Offset, piece.WrittenLength)));
        }

        return found;
    }

    private static Said Line(Assignment assignment)
    {
        var text = assignment.Text;
        var trimmed = text.Trim();
        var start = trimmed.Length == 0 ? 0 : text.IndexOf(trimmed[0]);
        var only = assignment.Words.Count == 1 ? assignment.Words[0].TypeId : null;
        return new Said(trimmed, assignment.Locate(start, trimmed.Length), only);
    }

    private sealed record Judged(UnitKind Kind, int Release, bool IsClean);
}
