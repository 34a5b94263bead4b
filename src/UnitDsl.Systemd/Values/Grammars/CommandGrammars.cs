namespace UnitDsl.Systemd;

/// <summary>Commands, their environment and streams, and free text.</summary>
internal static class CommandGrammars
{
    private const WordRules Escaped = WordRules.Unquote | WordRules.Unescape;

    private static readonly StandardStreamGrammar input =
        new(["null", "tty", "tty-force", "tty-fail", "socket", "fd", "data", "file"], ["file:"]);

    private static readonly StandardStreamGrammar output =
        new(["inherit", "null", "tty", "journal", "kmsg", "journal+console", "kmsg+console", "socket", "fd", "file", "append", "truncate"], ["file:", "append:", "truncate:"]);

    public static IReadOnlyList<(string Kind, ValueGrammar Grammar)> All { get; } =
    [
        ("exec-command", new CommandGrammar()),
        ("env-assignments", new WordsGrammar(Escaped, EnvironmentWords.CheckAssignment)),
        ("env-name-list", new WordsGrammar(WordRules.Unquote, EnvironmentWords.CheckName)),
        ("env-name-or-assignment-list", new WordsGrammar(Escaped, EnvironmentWords.CheckNameOrAssignment)),
        ("journal-field-list", new WordsGrammar(Escaped, EnvironmentWords.CheckField)),
        ("env-file", new EnvironmentFileGrammar()),
        ("condition", new ConditionGrammar()),
        ("string", new StringGrammar()),
        ("text-cunescape", new EscapedTextGrammar()),
        ("strv", new StringListGrammar()),
        ("xattr", new ExtendedAttributeGrammar()),
        ("documentation-uri-list", new DocumentationGrammar()),
        ("credential-load", new CredentialLoadGrammar()),
        ("credential-set", new CredentialSetGrammar()),
        ("credential-glob", new CredentialPatternGrammar()),
        ("stdio-input", input),
        ("stdio-output", output),
        ("open-file", new OpenFileGrammar()),
        ("ignored", new IgnoredGrammar()),
    ];
}
