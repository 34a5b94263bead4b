namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0309: a variable under a name that no variable can have never reaches the program.</summary>
internal static class EnvironmentNameValue
{
    public static RuleDescriptor Rule { get; } = new("UNIT0309", "Not a name of an environment variable", Categories.Commands, Severity.Error, HasRepair: true);

    public static SpecificValue Value { get; } = new(Rule, Is);

    private static bool Is(ValueMistake mistake) =>
        mistake.Directive.Kind is "env-assignments" or "env-name-list" or "env-name-or-assignment-list"
        && (mistake.Problem.Message.IndexOf("is no name of a variable", StringComparison.Ordinal) >= 0
            || mistake.Wrong is "export" or "="
            || mistake.Wrong.StartsWith("=", StringComparison.Ordinal));
}
