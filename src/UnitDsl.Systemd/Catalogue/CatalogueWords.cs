namespace UnitDsl.Systemd;

/// <summary>The words of the table's columns.</summary>
internal static class CatalogueWords
{
    public static Repeat ToRepeat(string word) => word switch
    {
        "last" => Repeat.Last,
        "list" => Repeat.List,
        "map" => Repeat.Map,
        "merge" => Repeat.Merge,
        "first" => Repeat.First,
        _ => throw new FormatException(word),
    };

    public static EmptyAssignment ToEmpty(string word) => word switch
    {
        "reset-list" => EmptyAssignment.ResetList,
        "default" => EmptyAssignment.Default,
        "error" => EmptyAssignment.Error,
        "noop" => EmptyAssignment.Noop,
        "special" => EmptyAssignment.Special,
        _ => throw new FormatException(word),
    };

    public static Split ToSplit(string word) => word switch
    {
        "none" => Split.None,
        "words" => Split.Words,
        "words-unquoted" => Split.WordsUnquoted,
        "words-unquoted-cunescape" => Split.WordsUnquotedCunescape,
        "colon" => Split.Colon,
        "comma" => Split.Comma,
        "commands" => Split.Commands,
        _ => throw new FormatException(word),
    };

    public static string? Optional(string cell) => cell == "-" ? null : cell;
}
