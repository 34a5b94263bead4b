namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0303: systemd has no directory from which a relative path could count, and no shell that knows <c>~</c>.</summary>
internal static class RelativeProgramValue
{
    public static RuleDescriptor Rule { get; } = new("UNIT0303", "A program by a relative path", Categories.Commands, Severity.Error);

    public static SpecificValue Value { get; } = new(Rule, Is);

    private static bool Is(ValueMistake mistake) =>
        mistake.Directive.Kind == "exec-command"
        && !mistake.Wrong.StartsWith("$", StringComparison.Ordinal)
        && mistake.Problem.Message.IndexOf("is no absolute path", StringComparison.Ordinal) >= 0;
}
