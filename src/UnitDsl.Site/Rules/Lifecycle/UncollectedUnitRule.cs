using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0212: a transient unit with a name stays loaded when it has failed, and its name is taken.</summary>
public sealed class UncollectedUnitRule() : ServiceRule(
    new RuleDescriptor("UNIT0212", "systemd-run with a fixed name and without --collect", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        foreach (var directive in ServiceFacts.CommandDirectives)
        {
            if (!unit.Has(directive))
                continue;
            foreach (var command in unit.Commands(directive))
            {
                if (PathText.FileName(command.Program) == "systemd-run" && Name(command) is { } name && name.Unit.IndexOf('$') < 0 && !Collects(command))
                    yield return Found(command, name.Option, name.Unit);
            }
        }
    }

    private Finding Found(UnitCommand command, Piece option, string name)
    {
        var full = name.IndexOf('.') > 0 ? name : name + ".service";
        var finding = new Finding(
            Rule,
            $"Once {full} has failed it stays loaded, and its name is taken: the next systemd-run ends with 'Unit {full} was already loaded or has a fragment file', so it cannot be started again after a crash; add --collect",
            command.Locate(option));
        return command.IsArgv || option.WrittenLength != option.Length ? finding : finding.MendedBy(Repair.Replace(option.Text, "--collect " + option.Text));
    }

    private static (Piece Option, string Unit)? Name(UnitCommand command)
    {
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            var word = command.Arguments[i];
            if (word.StartsWith("--unit=") && word.Length > "--unit=".Length)
                return (word, word.Text.Substring("--unit=".Length));
            if (word.Text is "--unit" or "-u" && i + 1 < command.Arguments.Count)
                return (word, command.Arguments[i + 1].Text);
            if (!word.StartsWith("-") && (i == 0 || !command.Arguments[i - 1].StartsWith("-") || command.Arguments[i - 1].Text.IndexOf('=') > 0))
                return null;
        }

        return null;
    }

    private static bool Collects(UnitCommand command) =>
        command.Arguments.Any(static word => word.Text is "--collect" or "-G" || word.Text.IndexOf("CollectMode=inactive-or-failed", StringComparison.Ordinal) >= 0);
}
