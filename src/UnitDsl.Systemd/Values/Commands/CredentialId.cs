namespace UnitDsl.Systemd;

/// <summary>The name that stands before the first colon of a credential.</summary>
internal static class CredentialId
{
    /// <summary>False after a problem was reported; the rest is null where there is no colon.</summary>
    public static bool TryRead(ValueReading reading, out Piece id, out Piece? rest)
    {
        var words = new WordReader(reading.Value, WordRules.KeepEmpty, ":");
        words.TryRead(out id);
        rest = null;
        if (words.Problem is { } problem)
        {
            reading.Report(problem, Consequence.IgnoresLine);
            return false;
        }

        var colon = ColonAfter(reading.Value.Text);
        if (colon >= 0)
            rest = reading.Value.Slice(colon + 1);
        return true;
    }

    public static bool TryCheck(ValueReading reading, Piece id)
    {
        if (!reading.TryExpand(id, Consequence.IgnoresLine, out var name))
            return false;
        if (CredentialName.IsValid(name.Text, out var why))
            return true;
        reading.Report(name, Consequence.IgnoresLine, $"{Wording.Shown(name.Text)} is no name of a credential: {why}");
        return false;
    }

    /// <summary>A backslash takes its meaning from the next character here, itself included.</summary>
    public static string Write(Piece id) => id.Text.Replace("\\", "\\\\").Replace(":", "\\:");

    private static int ColonAfter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ':')
                return i;
        }

        return -1;
    }
}
