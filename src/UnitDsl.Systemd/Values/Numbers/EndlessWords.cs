namespace UnitDsl.Systemd;

/// <summary>What people write for no limit, where systemd writes <c>infinity</c>.</summary>
internal static class EndlessWords
{
    private static readonly string[] words = ["unlimited", "infinite", "inf", "max", "none", "never", "forever", "-1", "nolimit", "no-limit"];

    public static bool Contains(string text)
    {
        if (Spelling.Closest(text, ["infinity"]) is not null)
            return true;
        foreach (var word in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
