namespace UnitDsl.Systemd;

/// <summary>Paths of devices, which need not even be absolute.</summary>
internal static class DevicePath
{
    private const int LongestPath = 4095;
    private const int LongestName = 255;

    /// <summary>What keeps systemd from taking it; null when nothing does.</summary>
    public static string? Problem(string path, int release)
    {
        var simple = Simplify(path, release);
        if (simple.Length == 0)
            return "the device is missing";
        if (Utf8Text.Strict.GetByteCount(Sound(simple)) > LongestPath)
            return $"the path is longer than {LongestPath} bytes";
        foreach (var part in simple.Split('/'))
        {
            if (part is "." or "..")
                return $"'{part}' cannot stand in this path; write where it leads";
            if (part.Length > LongestName / 4 && Utf8Text.Strict.GetByteCount(Sound(part)) > LongestName)
                return $"a name in the path is longer than {LongestName} bytes";
        }

        return null;
    }

    /// <summary>Without slashes and dots that change nothing.</summary>
    public static string Simplify(string path, int release)
    {
        var text = new System.Text.StringBuilder(path.Length);
        if (path.Length > 0 && path[0] == '/')
            text.Append('/');
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part == "." || (part == ".." && text.Length == 1 && text[0] == '/' && PathText.DropsUpAtRoot(release)))
                continue;
            if (text.Length > 0 && text[text.Length - 1] != '/')
                text.Append('/');
            text.Append(part);
        }

        return text.Length == 0 && path.Length > 0 ? "." : text.ToString();
    }

    // Half a surrogate pair cannot come from a file, but from a caller.
    private static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !IsPaired(text, i))
                return new string('?', text.Length);
        }

        return text;
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
