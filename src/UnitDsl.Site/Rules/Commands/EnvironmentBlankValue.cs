using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0308: a blank outside quotes ends a variable's value, and what follows belongs to nothing.</summary>
internal static class EnvironmentBlankValue
{
    public static RuleDescriptor Rule { get; } = new("UNIT0308", "A variable's value is cut off at a blank", Categories.Commands, Severity.Error);

    public static SpecificValue Value { get; } = new(Rule, Is);

    // Without a variable before it the word is no value's rest.
    private static bool Is(ValueMistake mistake) =>
        mistake.Directive.Kind == "env-assignments"
        && mistake.Problem.Offset > 0
        && mistake.Wrong.IndexOf('=') < 0
        && mistake.Problem.Message.IndexOf("is no NAME=value", StringComparison.Ordinal) >= 0
        && EnvironmentAssignment.Parse(mistake.Text.Substring(0, mistake.Problem.Offset)).Count > 0;
}
