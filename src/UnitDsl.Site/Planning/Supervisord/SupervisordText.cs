using System.Text;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary>
/// Texts as supervisord's configuration takes them. Three readers come one after another: that of the file, which cuts a line off at a blank with <c>;</c> or <c>#</c> behind it,
/// quoted or not; then <c>%(name)s</c> is filled; then each key has quotes of its own, the shell's for a command, and for variables some without any escape.
/// </summary>
internal static class SupervisordText
{
    private const string ProcessNumber = "%(process_num)d";

    /// <summary>A value that is taken as it stands; null where the file cannot hold it.</summary>
    public static string? Plain(string value) =>
        value.Length > 0 && value.Trim() == value && IsOneLine(value) && !IsCutOff(value) && value[0] is not (';' or '#') ? Fill(value) : null;

    /// <summary>A command; null where the file cannot hold one of its words.</summary>
    public static string? Command(IEnumerable<string> words)
    {
        var quoted = words.Select(Word).ToList();
        return quoted.Contains(null) ? null : string.Join(" ", quoted);
    }

    /// <summary>The value of a variable, in quotes; null where <c>environment=</c> cannot hold it.</summary>
    public static string? Variable(string value)
    {
        // Quotes at either end are taken off, whichever they are and however many.
        if (!IsOneLine(value) || IsCutOff(value) || value.Trim('"', '\'') != value)
            return null;
        var quote = value.IndexOf('"') < 0 ? '"' : '\'';
        return value.IndexOf(quote) < 0 ? Fill(quote + value + quote) : null;
    }

    private static string? Word(string word)
    {
        if (!IsOneLine(word))
            return null;
        if (word.Length > 0 && word.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ',' or '/' or ':' or '=' or '@' or '+' or '%' or InstanceMark.Character))
            return Fill(word);

        var text = new StringBuilder("'");
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '\'')
                text.Append("'\"'\"'");
            else if (i > 0 && BeginsComment(word, i))
                text.Append("''").Append(word[i]);
            else
                text.Append(word[i]);
        }

        return Fill(text.Append('\'').ToString());
    }

    private static string Fill(string text) => text.Replace("%", "%%").Replace(InstanceMark.Character.ToString(), ProcessNumber);

    private static bool IsOneLine(string text) => text.IndexOf('\n') < 0 && text.IndexOf('\r') < 0;

    private static bool IsCutOff(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (BeginsComment(text, i))
                return true;
        }

        return false;
    }

    // What Python takes for a blank is a little more than what .NET does.
    private static bool BeginsComment(string text, int at) => text[at] is ';' or '#' && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is >= '\x1c' and <= '\x1f');
}
