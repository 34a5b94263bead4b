namespace UnitDsl.Systemd;

/// <summary>What the words of lists of variables and journal fields can be.</summary>
internal static class EnvironmentWords
{
    private const int LongestFieldName = 64;

    public static TextProblem? CheckAssignment(Piece word)
    {
        var equals = word.Text.IndexOf('=');
        if (equals < 0)
            return TextProblem.Of(word, $"{Wording.Shown(word.Text)} is no NAME=value" + (word.Text == "export" ? ": 'export' is the shell's word" : ": what has a blank in it stands in quotes that go around all of NAME=value"));
        if (equals == 0)
            return TextProblem.Of(word, word.Length == 1 ? "blanks around '=' cut the name and the value off; write NAME=value" : $"there is no name before {Wording.Shown(word.Text)}");
        return CheckName(word.Slice(0, equals)) ?? CheckValue(word.Slice(equals + 1));
    }

    public static TextProblem? CheckName(Piece word)
    {
        if (word.Text.IndexOf('=') is > 0 and var equals && EnvironmentName.IsValid(word.Text.Substring(0, equals)))
            return TextProblem.Of(word.Slice(equals), "only the variable's name stands here, without a value", "");
        return EnvironmentName.IsValid(word.Text, out var why) ? null : TextProblem.Of(word, $"{Wording.Shown(word.Text)} is no name of a variable: {why}", EnvironmentName.Nearest(word.Text));
    }

    public static TextProblem? CheckNameOrAssignment(Piece word) =>
        word.Text.IndexOf('=') >= 0 ? CheckAssignment(word) : CheckName(word);

    public static TextProblem? CheckField(Piece word)
    {
        var equals = word.Text.IndexOf('=');
        if (equals < 0)
            return TextProblem.Of(word, $"{Wording.Shown(word.Text)} is no FIELD=value");
        var name = word.Text.Substring(0, equals);
        var why = name.Length == 0 ? "it is missing"
            : name.Length > LongestFieldName ? "it is longer than 64 characters"
            : name[0] == '_' ? "names that begin with '_' are the journal's own"
            : name[0] is >= '0' and <= '9' ? "it begins with a digit"
            : IsFieldName(name) ? null
            : "it is made of capital letters, digits and underscores";
        if (why is null)
            return null;
        var upper = name.ToUpperInvariant();
        return TextProblem.Of(word.Slice(0, equals), $"{Wording.Shown(name)} is no name of a journal field: {why}", upper != name && IsFieldName(upper) && upper[0] is >= 'A' and <= 'Z' ? upper : null);
    }

    private static TextProblem? CheckValue(Piece value) =>
        Utf8Text.IsReadable(value.Text, out _) ? null : TextProblem.Of(value, "the value is not UTF-8");

    private static bool IsFieldName(string name)
    {
        foreach (var c in name)
        {
            if (c is not (>= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
                return false;
        }

        return true;
    }
}
