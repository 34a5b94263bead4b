namespace UnitDsl.Systemd;

/// <summary>Signals by name and number.</summary>
public static class Signals
{
    private const string Prefix = "SIG";
    private const int FirstRealTime = 34;
    private const int Last = 64;

    // In the order of their numbers, from 1.
    private static readonly string[] names = ("HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN "
        + "TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS").Split(' ');

    /// <summary>The number; null where systemd does not know the signal.</summary>
    public static int? Parse(string text, int release = ValueContext.OldestRelease)
    {
        if (WholeNumber.TryParseInt(text, out var number, release))
            return number is > 0 and <= Last ? number : null;
        var name = text.StartsWith(Prefix, StringComparison.Ordinal) ? text.Substring(Prefix.Length) : text;
        if (Array.IndexOf(names, name) is >= 0 and var index)
            return index + 1;
        if (name.StartsWith("RTMIN", StringComparison.Ordinal))
            return RealTime(name, '+', release);
        return name.StartsWith("RTMAX", StringComparison.Ordinal) ? RealTime(name, '-', release) : null;
    }

    /// <summary>The name with its prefix; a number where there is none.</summary>
    public static string Format(int number)
    {
        if (number <= names.Length)
            return Prefix + names[number - 1];
        return number >= FirstRealTime ? $"SIGRTMIN+{number - FirstRealTime}" : number.ToString();
    }

    /// <summary>The signal that was probably meant, or null.</summary>
    public static string? Suggest(string text)
    {
        var name = text.ToUpperInvariant();
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
            name = name.Substring(Prefix.Length).TrimStart('_', '-', ' ');
        var alias = name switch { "CLD" or "CHILD" => "CHLD", "IOT" => "ABRT", "POLL" => "IO", "INTERRUPT" => "INT", "HANGUP" => "HUP", "TERMINATE" => "TERM", "ABORT" => "ABRT", _ => name };
        if (Parse(alias) is { } known)
            return Format(known);
        return Spelling.Closest(Prefix + name, Candidates());
    }

    private static IEnumerable<string> Candidates()
    {
        foreach (var name in names)
            yield return Prefix + name;
    }

    private static int? RealTime(string name, char sign, int release)
    {
        const int Stem = 5;
        var from = sign == '+' ? FirstRealTime : Last;
        if (name.Length == Stem)
            return from;
        if (name[Stem] != sign || !WholeNumber.TryParseInt(name.Substring(Stem), out var distance, release))
            return null;
        return Math.Abs((long)distance) <= Last - FirstRealTime ? from + distance : null;
    }
}
