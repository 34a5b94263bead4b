using System.Text.RegularExpressions;

namespace UnitDsl.SystemTests.Text;

/// <summary>What systemd makes of the few sequences that the language leaves to it. All else arrives as written.</summary>
internal static partial class SystemdsOwn
{
    /// <summary>Specifiers that say something about the machine are not compared.</summary>
    public static bool IsPredictable(string text) => !OtherSpecifier().IsMatch(text.Replace("%%", "", StringComparison.Ordinal));

    public static string Specifiers(string text, string unit) => KnownSpecifier().Replace(text, match => match.Value switch
    {
        "%%" => "%",
        "%n" => unit,
        "%N" or "%p" => unit[..unit.LastIndexOf('.')],
        _ => "",
    });

    public static string Variables(string text) => Variable().Replace(text, static match => match.Value == "${HOME}" ? "/root" : "");

    [GeneratedRegex("%[%inNpI]")]
    private static partial Regex KnownSpecifier();

    [GeneratedRegex("%[ABGHMUWabgjlmoquvwCDEJLPRSTVYcdfhrsty]")]
    private static partial Regex OtherSpecifier();

    [GeneratedRegex(@"\$\{[A-Za-z_][A-Za-z0-9_]*\}")]
    private static partial Regex Variable();
}
