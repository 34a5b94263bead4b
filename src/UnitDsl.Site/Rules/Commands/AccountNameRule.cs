using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0323: no machine has a user of such a name, and systemd finds that out when it starts the program.</summary>
public sealed class AccountNameRule() : UnitRule(descriptor)
{
    private static readonly RuleDescriptor descriptor = new("UNIT0323", "A user or group that no machine can have", Categories.Commands, Severity.Error);

    private static readonly string[] directives = ["User", "Group"];

    /// <summary>What systemd refuses by itself.</summary>
    internal static SpecificValue Value { get; } = new(descriptor, static mistake => mistake.Directive.Name is "User" or "Group" or "SupplementaryGroups");

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var directive in directives)
        {
            if (unit.Value(directive) is not { } said || Why(said.Text) is not { } why)
                continue;
            yield return new Finding(
                Rule,
                $"{directive}= '{said.Text}' can be no {directive.ToLowerInvariant()}: {why}; systemd takes it, and each start fails with status {(directive == "User" ? "217/USER" : "216/GROUP")}",
                said.Origin);
        }
    }

    private static string? Why(string name)
    {
        if (name.IndexOf('$') is >= 0 and var dollar && dollar < name.Length - 1)
            return "systemd puts no variables in here";
        return name.IndexOfAny([' ', '\t']) >= 0 && name.IndexOf('#') < 0 ? "a name has no blanks" : null;
    }
}
