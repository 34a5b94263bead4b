namespace UnitDsl.Site.Rules.Commands;

/// <summary>What systemd puts in the place of its <c>%</c> sequences, in words.</summary>
internal static class SpecifierMeaning
{
    public static string Of(char letter) => letter switch
    {
        'a' => "the architecture",
        'A' => "the image's version",
        'b' => "the boot's id",
        'B' => "the system's build id",
        'C' => "/var/cache",
        'd' => "the directory of the credentials",
        'D' => "/usr/share",
        'E' => "/etc",
        'f' or 'i' or 'I' => "the instance's name",
        'g' or 'G' => "root's group",
        'h' => "root's home",
        'H' or 'l' or 'q' => "the machine's name",
        'j' or 'J' or 'n' or 'N' or 'p' or 'P' => "the unit's name",
        'L' => "/var/log",
        'm' => "the machine's id",
        'M' => "the image's id",
        'o' => "the system's id",
        'c' or 'r' or 'R' => "a control group",
        's' => "root's shell",
        'S' => "/var/lib",
        't' => "/run",
        'T' => "/tmp",
        'u' or 'U' => "root",
        'v' => "the kernel's release",
        'V' => "/var/tmp",
        'w' or 'W' => "the system's version",
        'y' => "the path of the unit's file",
        'Y' => "the directory of the unit's file",
        _ => "something else",
    };

    /// <summary>"%Y becomes the directory of the unit's file, %m the machine's id".</summary>
    public static string List(string text)
    {
        var seen = new List<char>();
        foreach (var (_, letter) in MistakenPercent.Sequences(text))
        {
            if (!seen.Contains(letter))
                seen.Add(letter);
        }

        return string.Join(", ", seen.Take(3).Select(static (letter, i) => $"%{letter} {(i == 0 ? "becomes " : "")}{Of(letter)}"));
    }
}
