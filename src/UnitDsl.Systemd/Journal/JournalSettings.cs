namespace UnitDsl.Systemd;

/// <summary>The lines of journald.conf that say something of a journal of its own, and what systemd takes for their values.</summary>
public static class JournalSettings
{
    private const uint Step = 1024;
    private const ulong ShortestLine = 79;

    private static readonly string[] levels = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"];
    private static readonly string[] storages = ["volatile", "persistent", "auto", "none"];

    private static readonly Dictionary<string, Func<string, string?>> problems = new(StringComparer.Ordinal)
    {
        ["Storage"] = static text => Array.IndexOf(storages, text) >= 0 ? null : $"it is one of {string.Join(", ", storages)}",
        ["Compress"] = static text => BooleanGrammar.Parse(text) is not null ? null : Size(text),
        ["Seal"] = Switch,
        ["SyncIntervalSec"] = Span,
        ["RateLimitIntervalSec"] = Span,
        ["RateLimitBurst"] = Count,
        ["SystemMaxUse"] = Size,
        ["SystemKeepFree"] = Size,
        ["SystemMaxFileSize"] = Size,
        ["SystemMaxFiles"] = Count,
        ["RuntimeMaxUse"] = Size,
        ["RuntimeKeepFree"] = Size,
        ["RuntimeMaxFileSize"] = Size,
        ["RuntimeMaxFiles"] = Count,
        ["MaxRetentionSec"] = Span,
        ["MaxFileSec"] = Span,
        ["ForwardToSyslog"] = Switch,
        ["MaxLevelStore"] = static text => Array.IndexOf(levels, text) >= 0 || (text.Length == 1 && text[0] is >= '0' and <= '7') ? null : $"it is one of {string.Join(", ", levels)}",
        ["LineMax"] = static text => Size(text) ?? (ByteSize.TryParse(text, Step, out var bytes, out _) && bytes is > 0 and < ShortestLine ? $"no line is cut below {ShortestLine} bytes" : null),
    };

    /// <summary>Their names, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. problems.Keys];

    /// <summary>What is wrong with a value; null where systemd takes it.</summary>
    public static string? ProblemOf(string name, string text) => problems[name](text);

    private static string? Switch(string text) => BooleanGrammar.Parse(text) is not null ? null : "it is yes or no";

    private static string? Size(string text) => ByteSize.TryParse(text, Step, out _, out var problem) ? null : problem.Message;

    private static string? Span(string text) => TimeSpanParser.TryParse(text, TimeSpanParser.Seconds, out _, out var problem) ? null : problem.Message;

    private static string? Count(string text) => WholeNumber.TryParse(text, uint.MaxValue, out _, out var problem) ? null : problem.Message;
}
