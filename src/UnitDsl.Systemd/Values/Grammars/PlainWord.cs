using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes a word for lists that know no quotes, where a backslash keeps the next character as it is.</summary>
internal static class PlainWord
{
    public static string Write(string word)
    {
        var text = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (c == '\\' || Utf8Text.IsBlank(c))
                text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }
}
