using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Reads a line of tmpfiles.d as <c>systemd-tmpfiles</c> does: type, path, mode, user, group, age, and an argument that goes to the end of the line.</summary>
public static class TmpfilesReader
{
    private const int Fields = 6;

    /// <summary>From here on an escape that is none is an error, <c>?</c> and <c>%q</c> are known.</summary>
    private const int StrictRelease = 256;

    /// <summary>The releases in which a modifier came.</summary>
    private static readonly (char Modifier, int Since)[] modifiers = [('!', 0), ('-', 0), ('=', 0), ('~', 0), ('^', 0), ('+', 0), ('$', StrictRelease), ('?', StrictRelease)];

    private const string Types = "fFwdDevqQpLcbCxXrRmzZtThHaA";

    /// <summary>These have no use for an argument, and systemd drops it.</summary>
    private const string WithoutArgument = "dDevqQpxXrRmzZ";

    /// <summary>The specifiers that systemd puts in here: none of a unit's.</summary>
    private const string Specifiers = "%abABCGgHhlLmMoStTuUvVwW";

    /// <param name="text">The line.</param>
    /// <param name="release">The release of systemd that reads it.</param>
    /// <param name="line">What it says; null where it cannot be read.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryRead(string text, int release, [NotNullWhen(true)] out TmpfilesLine? line, out TextProblem problem)
    {
        line = null;
        var reader = new WordReader(new Piece(text), WordRules.Unquote | WordRules.Unescape | (release < StrictRelease ? WordRules.RelaxEscapes : 0));
        var fields = new List<Piece>();
        while (fields.Count < Fields && reader.TryRead(out var field))
            fields.Add(field);
        if (reader.Problem is { } broken)
        {
            problem = broken;
            return false;
        }

        if (fields.Count < 2)
        {
            problem = new TextProblem(0, text.Length, "a line of tmpfiles.d begins with a type and a path, as in 'd /srv/shop 0750 shop shop -'", null);
            return false;
        }

        if (Find(fields, Argument(reader), release) is { } found)
        {
            problem = found;
            return false;
        }

        problem = default;
        line = new TmpfilesLine(fields[0][0], PathText.Simplify(fields[1].Text), Account(fields, 3), Account(fields, 4));
        return true;
    }

    private static Piece Argument(WordReader reader)
    {
        var rest = reader.Rest.Trim();
        return rest.Text == "-" ? rest.Slice(0, 0) : rest;
    }

    private static string Account(List<Piece> fields, int index) => IsGiven(fields, index) ? fields[index].Text.TrimStart(':') : "";

    private static bool IsGiven(List<Piece> fields, int index) => index < fields.Count && fields[index].Text is not ("" or "-");

    private static TextProblem? Find(List<Piece> fields, Piece argument, int release) =>
        OfType(fields[0], release)
        ?? OfPath(fields[1], release)
        ?? (IsGiven(fields, 2) ? OfMode(fields[2]) : null)
        ?? (IsGiven(fields, 3) ? OfAccount(fields[3], "user") : null)
        ?? (IsGiven(fields, 4) ? OfAccount(fields[4], "group") : null)
        ?? (IsGiven(fields, 5) ? OfAge(fields[5]) : null)
        ?? OfArgument(fields[0], argument, release);

    private static TextProblem? OfType(Piece type, int release)
    {
        if (type.IsEmpty || Types.IndexOf(type[0]) < 0)
            return TextProblem.Of(type, $"{Wording.Shown(type)} is no type of a line: the first letter is one of {Types}");

        for (var i = 1; i < type.Length; i++)
        {
            var known = Array.Find(modifiers, modifier => modifier.Modifier == type[i]);
            if (known.Modifier == '\0')
                return TextProblem.Of(type.Slice(i, 1), $"'{type[i]}' modifies no type: behind the letter stand {string.Join(" ", modifiers.Select(static modifier => modifier.Modifier))}");
            if (known.Since > release)
                return TextProblem.Of(type.Slice(i, 1), $"'{type[i]}' is known from systemd {known.Since} on, and this is read by {release}");
            if (type[i] == '?' && type[0] != 'L')
                return TextProblem.Of(type.Slice(i, 1), "'?' is for links alone, as in L?");
            if (type.Text.IndexOf(type[i], 1) < i)
                return TextProblem.Of(type.Slice(i, 1), $"'{type[i]}' stands there twice, which systemd does not take");
        }

        return null;
    }

    private static TextProblem? OfPath(Piece path, int release)
    {
        for (var i = 0; i + 1 < path.Length; i++)
        {
            if (path[i] != '%' || (path[i + 1] is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z') && path[i + 1] != '%'))
                continue;
            if (Specifiers.IndexOf(path[i + 1]) < 0 && !(path[i + 1] == 'q' && release >= StrictRelease))
                return TextProblem.Of(path.Slice(i, 2), $"'%{path[i + 1]}' is no specifier that tmpfiles.d knows; a percent sign is written %%", "%%" + path[i + 1]);
            i++;
        }

        if (!PathText.IsAbsolute(path.Text) && !BeginsWithDirectory(path.Text))
            return TextProblem.Of(path, $"{Wording.Shown(path)} is no path from the root on: begin it with a /");
        return PathFault.Find(path) is { } fault ? PathAdvice.Fault(path, fault) : null;
    }

    // Specifiers that stand for a directory.
    private static bool BeginsWithDirectory(string path) => path.Length > 1 && path[0] == '%' && "ChLStTV".IndexOf(path[1]) >= 0;

    private static TextProblem? OfMode(Piece mode)
    {
        var from = 0;
        while (from < mode.Length && from < 2 && mode[from] is '~' or ':')
            from++;
        return ModeGrammar.Parse(mode.Text.Substring(from)) is null
            ? TextProblem.Of(mode, $"{Wording.Shown(mode)} is no mode: it is written in octal digits, like 0755, with ~ or : in front where an existing mode counts")
            : null;
    }

    private static TextProblem? OfAccount(Piece account, string what)
    {
        var name = account.Text.TrimStart(':');
        return name.IndexOf('%') >= 0 || UserName.IsValid(name) ? null : TextProblem.Of(account, $"{Wording.Shown(account)} is no name of a {what}");
    }

    private static TextProblem? OfAge(Piece age)
    {
        var text = age.Text.StartsWith("~", StringComparison.Ordinal) ? age.Text.Substring(1) : age.Text;
        var colon = text.IndexOf(':');
        if (colon >= 0 && (colon == 0 || text.Substring(0, colon).Any(static c => "abcmABCM".IndexOf(c) < 0)))
            return TextProblem.Of(age, $"{Wording.Shown(age)} is no age: in front of the colon stand letters of abcmABCM, the times that count");
        return TimeSpanParser.TryParse(text.Substring(colon + 1), out _) ? null : TextProblem.Of(age, $"{Wording.Shown(age)} is no age: it is a time span, like 10d or 1w");
    }

    private static TextProblem? OfArgument(Piece action, Piece argument, int release)
    {
        var (type, isCredential) = (action[0], action.Text.IndexOf('^') > 0);
        if (WithoutArgument.IndexOf(type) >= 0)
            return !argument.IsEmpty ? TextProblem.Of(argument, $"a line of type {type} has no argument, and systemd would ignore this one") : isCredential ? TextProblem.Of(action, $"^ takes the argument from a credential, and a line of type {type} has none") : null;
        if (argument.IsEmpty)
            return !isCredential && "wcbtTaAhH".IndexOf(type) < 0 ? null : TextProblem.Of(argument, $"a line of type {type} needs an argument behind the age, as in '{type} /path - - - - {Example(type)}'");
        if (isCredential)
            return null;
        if (action.Text.IndexOf('~') > 0)
            return EncodedBytes.TryBase64(argument.Text, release, out _, out var problem) ? null : TextProblem.Of(argument, problem.Message);
        return type switch
        {
            'c' or 'b' when !IsDevice(argument.Text) => TextProblem.Of(argument, $"{Wording.Shown(argument)} is no device: it is written as its two numbers, like 1:3"),
            'C' when !PathText.IsAbsolute(argument.Text) && argument.Text[0] != '%' => TextProblem.Of(argument, $"{Wording.Shown(argument)} is no path from the root on to copy from"),
            't' or 'T' when argument.Text.IndexOf('=') < 1 => TextProblem.Of(argument, $"{Wording.Shown(argument)} is no extended attribute: it is written as user.name=value"),
            'h' or 'H' when !IsFileAttributes(argument.Text) => TextProblem.Of(argument, $"{Wording.Shown(argument)} are no file attributes: they are letters of aAcCdDeijPsStTu behind + or - or =, like +C"),
            _ => null,
        };
    }

    private static string Example(char type) => type switch
    {
        'c' or 'b' => "1:3",
        't' or 'T' => "user.name=value",
        'a' or 'A' => "u:shop:rw",
        'h' or 'H' => "+C",
        _ => "text",
    };

    private static bool IsDevice(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && parts.All(static part => part.Length is > 0 and < 10 && part.All(static c => c is >= '0' and <= '9'));
    }

    private static bool IsFileAttributes(string text)
    {
        var letters = text[0] is '+' or '-' or '=' ? text.Substring(1) : text;
        return letters.All(static c => "aAcCdDeijPsStTu".IndexOf(c) >= 0) && (letters.Length > 0 || text[0] == '=');
    }
}
