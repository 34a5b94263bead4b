namespace UnitDsl.Systemd;

/// <summary>The <c>%</c> sequences whose meaning does not wait for the machine, nor for the instance of a template.</summary>
public static class BuildTimeSpecifiers
{
    // The directories are the system manager's.
    private const string Always = "%pjPJSCLEt";

    private const string OfPlainNames = "nNiIf";

    /// <summary>Whether all of a text's are such.</summary>
    public static bool AreKnown(string text, string unitName)
    {
        for (var at = text.IndexOf('%'); at >= 0 && at + 1 < text.Length; at = at + 2 < text.Length ? text.IndexOf('%', at + 2) : -1)
        {
            var letter = text[at + 1];
            var isLetter = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (isLetter && Always.IndexOf(letter) < 0 && (OfPlainNames.IndexOf(letter) < 0 || UnitName.IsTemplate(unitName)))
                return false;
        }

        return true;
    }

    /// <summary>The text with what they stand for; null where there is one that is not known.</summary>
    public static string? Expand(string text, string unitName)
    {
        if (text.IndexOf('%') < 0)
            return text;
        return AreKnown(text, unitName)
            && ValueContext.For(UnitKind.Service, "WorkingDirectory", unitName) is { } context
            && SpecifierExpansion.TryExpand(new Piece(text), "unit", context, out var expanded, out _)
            ? expanded.Text
            : null;
    }
}
