namespace UnitDsl.Systemd;

/// <summary>Takes the prefixes off the first word of a command, in whatever order they stand.</summary>
internal static class CommandPrefixReader
{
    /// <summary>The first release in which a shell can run the command.</summary>
    public const int ShellSince = 258;

    private const CommandPrefixes Privileges = CommandPrefixes.FullPrivileges | CommandPrefixes.KeepsUser | CommandPrefixes.KeepsUserWithoutAmbient;

    public static CommandPrefixes Read(Piece word, int release, out Piece program)
    {
        var prefixes = CommandPrefixes.None;
        var at = 0;
        for (; at < word.Length; at++)
        {
            var next = Take(word[at], prefixes, release);
            if (next == prefixes)
                break;
            prefixes = next;
        }

        program = word.Slice(at);
        return prefixes;
    }

    /// <summary>The prefixes in normal order.</summary>
    public static string Write(CommandPrefixes prefixes) =>
        (Has(prefixes, CommandPrefixes.OwnName) ? "@" : "")
        + (Has(prefixes, CommandPrefixes.IgnoresFailure) ? "-" : "")
        + (Has(prefixes, CommandPrefixes.KeepsVariables) ? ":" : "")
        + (Has(prefixes, CommandPrefixes.FullPrivileges) ? "+" : "")
        + (Has(prefixes, CommandPrefixes.KeepsUser) ? "!" : "")
        + (Has(prefixes, CommandPrefixes.KeepsUserWithoutAmbient) ? "!!" : "")
        + (Has(prefixes, CommandPrefixes.Shell) ? "|" : "");

    /// <summary>Why the character that stands before the program is not taken as a prefix; null where it is none.</summary>
    public static string? Refusal(char c, CommandPrefixes prefixes, int release) => c switch
    {
        '@' or '-' or ':' => $"the prefix '{c}' stands there twice",
        '+' or '!' when Has(prefixes, CommandPrefixes.FullPrivileges) == (c == '+') => $"the prefix '{c}' stands there too often",
        '+' or '!' => "of the prefixes '+', '!' and '!!' a command can have one",
        '|' when release < ShellSince => $"the prefix '|' came with systemd {ShellSince}",
        '|' => "the prefix '|' stands there twice",
        _ => null,
    };

    // The same set again means that the character is no prefix here.
    private static CommandPrefixes Take(char c, CommandPrefixes prefixes, int release) => c switch
    {
        '@' => prefixes | CommandPrefixes.OwnName,
        '-' => prefixes | CommandPrefixes.IgnoresFailure,
        ':' => prefixes | CommandPrefixes.KeepsVariables,
        '+' when (prefixes & Privileges) == 0 => prefixes | CommandPrefixes.FullPrivileges,
        '!' when (prefixes & Privileges) == 0 => prefixes | CommandPrefixes.KeepsUser,
        '!' when (prefixes & Privileges) == CommandPrefixes.KeepsUser => (prefixes & ~CommandPrefixes.KeepsUser) | CommandPrefixes.KeepsUserWithoutAmbient,
        '|' when release >= ShellSince => prefixes | CommandPrefixes.Shell,
        _ => prefixes,
    };

    private static bool Has(CommandPrefixes prefixes, CommandPrefixes one) => (prefixes & one) != 0;
}
