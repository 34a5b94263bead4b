using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0407: a working directory that the service cannot enter.</summary>
public sealed class WorkingDirectoryRule() : ServiceRule(Descriptor)
{
    /// <summary>Shared with relative and quoted paths, which the grammar finds.</summary>
    internal static readonly RuleDescriptor Descriptor = new("UNIT0407", "A working directory that cannot be entered", Categories.Sandbox, Severity.Error, HasRepair: true);

    internal static bool IsDirectory(ValueMistake mistake) => mistake.Directive.Name == "WorkingDirectory" && mistake.Problem.Consequence != Consequence.Complains;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Value("WorkingDirectory") is not { Text: "~" } directory || !unit.IsOn("DynamicUser") || unit.Has("User"))
            yield break;

        yield return new Finding(
            Rule,
            $"'~' is the home of the service's user, and the one that {Written.Setting(unit, "DynamicUser", "yes")} makes up has none: the service fails with 200/CHDIR; name a directory, such as that of {Written.Setting(unit, "StateDirectory", "{Unit}")}",
            directory.Origin).Beside([unit.OriginOf("DynamicUser")]);
    }
}
