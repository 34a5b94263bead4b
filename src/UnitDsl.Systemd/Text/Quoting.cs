using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes values so that systemd reads back exactly what was meant. Each form has a <c>Try</c> that says why a value cannot be written.</summary>
public static class Quoting
{
    /// <summary>systemd gives a file up that has a longer line (LONG_LINE_MAX).</summary>
    private const int LongestLine = 1024 * 1024;

    private static readonly char[] lineBreaks = ['\n', '\r'];

    private const string Prefixes = "@-:+!|";

    /// <summary>The text after <c>Environment=</c> that gives the process <paramref name="name"/> with exactly this value.</summary>
    public static string EnvironmentAssignment(string name, string value) =>
        TryEnvironmentAssignment(name, value, out string text, out string? why) ? text : throw Refused(why, nameof(value));

    public static bool TryEnvironmentAssignment(string name, string value, out string text, [NotNullWhen(false)] out string? why) =>
        TryEnvironmentAssignment(name, value, specifiers: false, out text, out why);

    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="specifiers">True where <c>%i</c> and its kind are meant as such.</param>
    /// <param name="text">The assignment.</param>
    /// <param name="why">What stands in the way.</param>
    public static bool TryEnvironmentAssignment(string name, string value, bool specifiers, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        if (!EnvironmentName.IsValid(name, out why) || !Utf8Text.IsReadable(value, out why))
            return false;
        text = Quote($"{name}={Percent(value, specifiers)}", CharacterEscapes.C);
        return FitsInLine(text, out why);
    }

    /// <summary>The text after <c>ExecStart=</c> that runs the program with exactly these arguments, free of specifiers, variables and prefixes.</summary>
    public static string Argv(IReadOnlyList<string> arguments) =>
        TryArgv(arguments, out string text, out string? why) ? text : throw Refused(why, nameof(arguments));

    public static bool TryArgv(IReadOnlyList<string> arguments, out string text, [NotNullWhen(false)] out string? why) =>
        TryArgv(arguments, expansions: false, out text, out why);

    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="expansions">True where <c>%i</c> and <c>${NAME}</c> are meant as systemd's own.</param>
    /// <param name="text">The command line.</param>
    /// <param name="why">What stands in the way.</param>
    public static bool TryArgv(IReadOnlyList<string> arguments, bool expansions, out string text, [NotNullWhen(false)] out string? why)
    {
        bool passes = TryArgvWords(arguments, expansions, out var words, out why);
        text = string.Join(" ", words);
        return passes;
    }

    /// <summary>The command line word by word; a blank between each two makes it whole.</summary>
    /// <param name="arguments">The program and its arguments.</param>
    /// <param name="expansions">True where <c>%i</c> and <c>${NAME}</c> are meant as systemd's own.</param>
    /// <param name="words">Each argument, quoted; empty when something stands in the way.</param>
    /// <param name="why">What stands in the way.</param>
    public static bool TryArgvWords(IReadOnlyList<string> arguments, bool expansions, out IReadOnlyList<string> words, [NotNullWhen(false)] out string? why)
    {
        words = [];
        if (arguments.Count == 0)
        {
            why = "there is no program to run";
            return false;
        }
        if (!IsProgram(arguments[0], out why))
            return false;

        // The program's path is not subject to variable expansion, so a dollar in it stays single.
        var line = new List<string> { QuoteArgument(Percent(arguments[0], expansions)) };
        foreach (string argument in arguments.Skip(1))
        {
            if (!Utf8Text.IsPassable(argument, out why))
                return false;
            line.Add(QuoteArgument(Dollar(Percent(argument, expansions), expansions)));
        }
        if (!FitsInLine(string.Join(" ", line), out why))
            return false;
        words = line;
        return true;
    }

    /// <summary>
    /// One word of a list of words (paths in <c>ReadWritePaths=</c> and the like).
    /// Only <c>\\</c> and escaped quotes are used: these lists do not know <c>\x20</c> or <c>\n</c>.
    /// Not for names of units, system calls and exit statuses, which are read without unquoting,
    /// nor for colon-separated pairs (<c>BindPaths=</c>, <c>TemporaryFileSystem=</c>, <c>StateDirectory=</c>), which are unquoted twice:
    /// there it is right for words with blanks, but not for quotes, backslashes and colons.
    /// </summary>
    /// <param name="value">The word, blanks and quotes included.</param>
    /// <param name="specifiers">True where <c>%i</c> and its kind are meant as such; false doubles every <c>%</c>.</param>
    public static string Word(string value, bool specifiers = true) =>
        TryWord(value, specifiers, out string text, out string? why) ? text : throw Refused(why, nameof(value));

    public static bool TryWord(string value, bool specifiers, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        if (!Utf8Text.IsReadable(value, out why))
            return false;
        if (value.Any(c => c is '\n' or '\r'))
        {
            why = "it contains a line break, which a list of words cannot express";
            return false;
        }
        text = Quote(specifiers ? value : Specifiers.Escape(value), CharacterEscapes.None);
        return FitsInLine(text, out why);
    }

    /// <summary>A value that takes the rest of its line, as it is. Nothing is trimmed: what systemd would trim is refused.</summary>
    public static string PlainValue(string value) =>
        TryPlainValue(value, out string text, out string? why) ? text : throw Refused(why, nameof(value));

    public static bool TryPlainValue(string value, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        if (!Utf8Text.IsReadable(value, out why) || !FitsInLine(value, out why))
            return false;
        if (value.IndexOfAny(lineBreaks) >= 0)
            why = "it contains a line break";
        else if (value.Length > 0 && (Utf8Text.IsBlank(value[0]) || Utf8Text.IsBlank(value[value.Length - 1])))
            why = "it starts or ends with a blank, which systemd would trim";
        else if (EndsInContinuation(value))
            why = "it ends with a backslash, which would join the next line to it";
        else
            text = value;
        return why is null;
    }

    /// <summary>A value that takes the rest of its line and is read with C escapes, and without specifiers: the content of <c>SetCredential=</c>.</summary>
    public static bool TryEscapedValue(string value, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        if (!Utf8Text.IsPassable(value, out why))
            return false;
        var escaped = new StringBuilder(value.Length + 8);
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
                escaped.Append("\\\\");
            else if (NeedsEscape(value, i) || (value[i] == ' ' && (i == 0 || i == value.Length - 1)))
                AppendEscape(escaped, value, i);
            else
                escaped.Append(value[i]);
            if (char.IsSurrogatePair(value, i) && NeedsEscape(value, i))
                i++;
        }
        if (!FitsInLine(escaped.ToString(), out why))
            return false;
        text = escaped.ToString();
        return true;
    }

    /// <summary>A text in which specifiers and <c>${NAME}</c> keep their meaning, and nothing else has one that systemd would expand.</summary>
    internal static string Expandable(string text) => Dollar(Percent(text, specifiers: true), variables: true);

    private static string Percent(string value, bool specifiers) => specifiers ? Specifiers.EscapeUnknown(value) : Specifiers.Escape(value);

    // No regular expression: the compiler would load that whole engine for this one question.
    private static string Dollar(string value, bool variables)
    {
        if (value.IndexOf('$') < 0)
            return value;

        var text = new StringBuilder(value.Length + 4);
        for (int i = 0; i < value.Length; i++)
        {
            text.Append(value[i]);
            if (value[i] == '$' && !(variables && BeginsVariable(value, i)))
                text.Append('$');
        }
        return text.ToString();
    }

    /// <summary>Whether <c>${NAME}</c> stands here.</summary>
    private static bool BeginsVariable(string text, int dollar)
    {
        int start = dollar + 2;
        if (start >= text.Length || text[dollar + 1] != '{')
            return false;
        int end = start;
        while (end < text.Length && IsNameCharacter(text[end], isFirst: end == start))
            end++;
        return end > start && end < text.Length && text[end] == '}';
    }

    private static bool IsNameCharacter(char c, bool isFirst) =>
        c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || (!isFirst && c is >= '0' and <= '9');

    private static bool IsProgram(string program, [NotNullWhen(false)] out string? why)
    {
        if (!Utf8Text.IsReadable(program, out why))
            return false;
        if (program.Length == 0)
            why = "the program is empty";
        else if (program.Any(c => c < ' ' || c is '"' or '\'' or '\\' or '\x7f'))
            why = "the program's name contains a quote, a backslash or a control character, which systemd refuses";
        else if (program[program.Length - 1] == '/')
            why = "the program's path ends with a slash, so it is a directory";
        else if (program[0] != '/' && program.Contains('/'))
            why = "the program must be an absolute path, or a name without a slash that is looked up in the search path";
        else if (Prefixes.IndexOf(program[0]) >= 0)
            why = $"the program's name starts with '{program[0]}', which systemd reads as a prefix even in quotes; write its absolute path";
        else if (program is "." or "..")
            why = "the program is a directory";
        else if (program[0] == '$' || program.Contains("$$") || program.Contains("${"))
            why = "the program's name contains a '$' that systemd would expand in the first argument";
        return why is null;
    }

    /// <summary>A word as systemd reads it, escapes resolved, in the form in which it reads it again; specifiers and variables stay.</summary>
    internal static string Requote(string word) => Quote(word, CharacterEscapes.C);

    // A lone semicolon separates commands unless it is quoted.
    internal static string QuoteArgument(string argument) => argument == ";" ? "\";\"" : Quote(argument, CharacterEscapes.C);

    private static string Quote(string word, CharacterEscapes escapes)
    {
        if (!NeedsQuotes(word, escapes))
            return word;

        // Text that is full of double quotes (JSON) reads better in single ones; escapes work in both.
        char quote = word.Contains('"') && !word.Contains('\'') ? '\'' : '"';
        var text = new StringBuilder(word.Length + 8).Append(quote);
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (c == quote || c == '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (escapes == CharacterEscapes.C && NeedsEscape(word, i))
            {
                AppendEscape(text, word, i);
                if (char.IsSurrogatePair(word, i))
                    i++;
            }
            else
            {
                text.Append(c);
            }
        }
        return text.Append(quote).ToString();
    }

    private static bool NeedsQuotes(string word, CharacterEscapes escapes)
    {
        if (word.Length == 0)
            return true;
        for (int i = 0; i < word.Length; i++)
        {
            if (Utf8Text.IsBlank(word[i]) || word[i] is '"' or '\'' or '\\' || (escapes == CharacterEscapes.C && NeedsEscape(word, i)))
                return true;
        }
        return false;
    }

    private static bool NeedsEscape(string text, int index)
    {
        int code = CodeAt(text, index);
        return RawByte.IsAt(text, index) || Utf8Text.IsInvisible(code) || Utf8Text.IsNonCharacter(code);
    }

    // The second half of a pair has been dealt with together with the first.
    private static int CodeAt(string text, int index) =>
        char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];

    private static void AppendEscape(StringBuilder text, string source, int index)
    {
        int code = CodeAt(source, index);
        switch (code)
        {
            case '\n':
                text.Append("\\n");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case < 0x80:
                text.Append($"\\x{code:x2}");
                break;
            case var _ when RawByte.IsAt(source, index):
                text.Append($"\\x{RawByte.ValueAt(source, index):x2}");
                break;
            case var _ when !Utf8Text.IsNonCharacter(code):
                text.Append($"\\u{code:x4}");
                break;
            default:
                // \u refuses noncharacters, but the bytes may be anything.
                foreach (byte b in Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code)))
                    text.Append($"\\x{b:x2}");
                break;
        }
    }

    // Pairs of backslashes do not continue a line; systemd counts.
    private static bool EndsInContinuation(string value) => (value.Length - value.TrimEnd('\\').Length) % 2 == 1;

    private static bool FitsInLine(string text, [NotNullWhen(false)] out string? why)
    {
        // Room for the longest directive name; a million bytes is what counts.
        why = Encoding.UTF8.GetByteCount(text) > LongestLine - 256 ? "it is longer than a line of a unit file may be (1 MiB)" : null;
        return why is null;
    }

    private static ArgumentException Refused(string why, string parameter) => new($"The value cannot be written: {why}.", parameter);

    private enum CharacterEscapes
    {
        None,
        C,
    }
}
