namespace UnitDsl.Systemd;

/// <summary>System calls and groups of them; <c>~</c> forbids them, and may then say which error a call fails with.</summary>
internal sealed class SystemCallFilterGrammar : ValueGrammar
{
    private const string Kill = "kill";

    /// <summary>The calls and groups that a line names, without what systemd ignores.</summary>
    public static List<(string Name, string? Error)> Parse(Piece value, int release, bool takesErrors, out bool isInverted, ValueReading? reading = null)
    {
        isInverted = ListValue.TakeInversion(ref value);
        var items = new List<(string, string?)>();
        foreach (var word in ListValue.Words(value, WordRules.Plain, reading))
        {
            var name = word;
            string? error = null;
            if (takesErrors && word.Text.IndexOf(':') is >= 0 and var colon)
            {
                name = word.Slice(0, colon);
                error = Error(word, colon, reading);
                if (error is null)
                    continue;
                if (!isInverted)
                {
                    reading?.Report(word, colon, word.Length - colon, Consequence.IgnoresWord, $"{Wording.Shown(word)} is allowed here, so it cannot fail with an error; errors are for lists that begin with ~", "");
                    continue;
                }
            }

            if (IsKnown(name, release, reading))
                items.Add((name.Text, error));
        }

        return items;
    }

    public override void Read(ValueReading reading)
    {
        var takesErrors = reading.Directive.Facets.Has("errno");
        var items = Parse(reading.Value, reading.Release, takesErrors, out var isInverted, reading);
        var words = new List<string>();
        foreach (var (name, error) in items)
            words.Add(error is null ? name : name + ":" + error);

        // A list of nothing but mistakes is still a list: the filter that it begins allows what every filter allows.
        if (words.Count == 0 && !isInverted && takesErrors)
            words.Add("@default");
        if (words.Count > 0 || isInverted)
            reading.Keep(ListValue.Join(isInverted, words));
    }

    private static string? Error(Piece word, int colon, ValueReading? reading)
    {
        var error = word.Slice(colon + 1);
        if (colon == 0)
            reading?.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} names no system call before the colon");
        else if (error.IsEmpty)
            reading?.Report(word, colon, 1, Consequence.IgnoresWord, $"{Wording.Shown(word)} names no error after the colon", "");
        else if (error.Text == Kill)
            return Kill;
        else if (ErrorNumbers.Parse(error.Text) is { } number)
            return ErrorNumbers.Format(number);
        else
            reading?.Report(error, Consequence.IgnoresWord, $"{Wording.Shown(error)} is no error: it is a name such as EPERM, a number up to {ErrorNumbers.Highest}, or '{Kill}'", reading.MaySuggest ? ErrorNumbers.Suggest(error.Text) : null);

        return null;
    }

    private static bool IsKnown(Piece name, int release, ValueReading? reading)
    {
        if (name.StartsWith("@"))
        {
            if (SetCatalogue.Find(SystemCalls.GroupSet, name.Text, release) is not null)
                return true;
            reading?.Report(name, Consequence.IgnoresWord, $"{Wording.Shown(name)} is no group of system calls", reading.MaySuggest ? ListValue.Meant(name.Text, Groups(release)) : null);
            return false;
        }

        if (SystemCalls.IsKnown(name.Text, release))
            return true;
        reading?.Report(name, Consequence.IgnoresWord, $"{Wording.Shown(name)} is no system call", reading.MaySuggest ? Meant(name.Text, release) : null);
        return false;
    }

    private static List<string> Groups(int release) => SetCatalogue.Words(SystemCalls.GroupSet, release);

    private static string? Meant(string name, int release)
    {
        var groups = Groups(release);
        if (groups.Contains("@" + name))
            return "@" + name;
        return ListValue.Meant(name, SystemCalls.Names) ?? ListValue.Meant("@" + name, groups);
    }
}
