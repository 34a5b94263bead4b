namespace UnitDsl.Systemd;

/// <summary>How messages show what stands in a file.</summary>
internal static class Wording
{
    private const int Longest = 60;
    private const string More = "...";

    /// <summary>The text in quotation marks, shortened where it is long.</summary>
    public static string Shown(string text) => "'" + Short(text) + "'";

    public static string Shown(Piece text) => Shown(text.Text);

    /// <summary>The text, shortened where it is long.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = Longest - More.Length;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + More;
    }
}
