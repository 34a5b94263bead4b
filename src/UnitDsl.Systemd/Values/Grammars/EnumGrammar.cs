namespace UnitDsl.Systemd;

/// <summary>A word of a closed set.</summary>
internal sealed class EnumGrammar : ValueGrammar
{
    private const int WordsToList = 12;

    /// <summary>The word that a value stands for on this directive; null where systemd does not take it.</summary>
    public static string? Parse(Directive directive, int release, string text)
    {
        var word = Synonym(directive, text) ?? text;
        var comparison = directive.Facets.Has("ignoreCase") ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var member in EnumCatalogue.Members(directive.EnumName!))
        {
            if (string.Equals(member.Word, word, comparison))
                return Takes(directive, release, member) ? member.Word : null;
        }

        if (directive.AcceptsBoolean && (directive.IsQuadlet ? QuadletBooleanGrammar.Parse(text) : BooleanGrammar.Parse(text)) is { } value)
            return directive.Facets.Value(value ? "trueMeans" : "falseMeans") ?? (value ? "yes" : "no");
        return directive.Facets.Value("numeric") is { } largest ? Numbered(directive, largest, text) : null;
    }

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (Parse(reading.Directive, reading.Release, text) is not { } word)
        {
            reading.Report(reading.Value, reading.Rejection, Message(reading, text), Meant(reading, text));
            return;
        }

        if (reading.Directive.Facets.Value("warnsOf") == word)
            reading.Report(reading.Value, Consequence.Complains, $"{reading.Directive.Name}={word} is unsafe, since processes may outlive the unit; it will go away");
        reading.Keep(word);
    }

    private static bool Takes(Directive directive, int release, EnumMember member)
    {
        if (member.Since > release || member.Until < release)
            return false;
        var here = directive.Facets.Words("takes");
        return here.Count == 0 || here.Contains(member.Word);
    }

    // Numbers may be written in any form.
    private static string? Synonym(Directive directive, string text)
    {
        var pairs = directive.Facets.Words("synonyms");
        if (pairs.Count == 0)
            return null;
        var key = (WholeNumber.TryParse(text, out var number, out _) ? number.ToString() : text) + ":";
        foreach (var pair in pairs)
        {
            if (pair.StartsWith(key, StringComparison.Ordinal))
                return pair.Substring(key.Length);
        }

        return null;
    }

    // A number of the kernel or the C library, which need not have a name.
    private static string? Numbered(Directive directive, string largest, string text)
    {
        if (!WholeNumber.TryParse(text, out var number, out _) || number > ulong.Parse(largest))
            return null;
        var names = directive.Facets.Words("numbers");
        return number < (ulong)names.Count && names[(int)number] != "-" ? names[(int)number] : number.ToString();
    }

    private static string Message(ValueReading reading, string text)
    {
        var directive = reading.Directive;
        var name = directive.EnumName!;
        if (EnumCatalogue.Find(name, text) is { } member)
        {
            if (member.Since > reading.Release)
                return $"{Wording.Shown(text)} needs systemd {member.Since}, and this is {reading.Release}";
            return member.Until is { } until && until < reading.Release
                ? $"{Wording.Shown(text)} is gone since systemd {until + 1}"
                : $"{Wording.Shown(text)} is for other machines; here {directive.Name}= is one of {string.Join(", ", Words(reading))}";
        }

        var words = Words(reading);
        return $"{Wording.Shown(text)} is nothing that {directive.Name}= can be"
            + (words.Count <= WordsToList ? $"; it is one of {string.Join(", ", words)}" : "");
    }

    private static string? Meant(ValueReading reading, string text)
    {
        if (EnumCatalogue.Find(reading.Directive.EnumName!, text) is not null)
            return null;
        var words = Words(reading);
        var meant = ForeignWords.Translate(reading.Directive.EnumName!, text);
        if (meant is not null && words.Contains(meant))
            return meant;
        return Spelling.Closest(text.Replace('_', '-'), words);
    }

    private static List<string> Words(ValueReading reading)
    {
        var words = new List<string>();
        foreach (var member in EnumCatalogue.Members(reading.Directive.EnumName!))
        {
            if (Takes(reading.Directive, reading.Release, member))
                words.Add(member.Word);
        }

        return words;
    }
}
