using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0317: with NoNewPrivileges no program can become root, so sudo and its kind only ever fail.</summary>
public sealed class PrivilegeGainRule() : ServiceRule(
    new RuleDescriptor("UNIT0317", "Sudo where nothing can gain privileges", Categories.Commands, Severity.Error, HasRepair: true))
{
    private static readonly HashSet<string> gainers = new(StringComparer.Ordinal) { "sudo", "su", "doas", "pkexec", "sg", "newgrp" };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        // Who is root already needs to gain nothing.
        if (service.IsRoot || By(unit) is not { } by)
            yield break;

        foreach (var command in unit.AllCommands)
        {
            if (command.Command.Has(CommandPrefixes.FullPrivileges | CommandPrefixes.KeepsUser | CommandPrefixes.KeepsUserWithoutAmbient) || !gainers.Contains(command.Run.Name))
                continue;

            var name = command.Run.Name;
            var direct = PathText.FileName(command.Program) == name;
            var origin = direct ? command.ProgramOrigin : CommandWord.Find(command, name);
            var line = direct && command.Directive != "ExecStart" ? WithPrefix(command) : null;
            var finding = new Finding(
                Rule,
                $"{name} cannot work here: {by.Text}, so it stays {service.User ?? "the service's own user"} and fails; "
                + (line is not null ? $"write {command.Directive}={line}, which runs this one command as root" : "let a command of its own with the prefix '+' do what needs root, or run the service as the user that it needs"),
                origin).Beside([by.Origin]);
            yield return line is not null ? finding.MendedBy(Repair.Rewrite(command.Text, line)) : finding;
        }
    }

    // The filters that need NoNewPrivileges for users other than root need it no longer since systemd 255.
    private static Said? By(UnitFacts unit)
    {
        if (unit.IsOn("NoNewPrivileges"))
            return unit.Value("NoNewPrivileges")! with { Text = "NoNewPrivileges= is on" };
        return unit.IsOn("DynamicUser") ? unit.Value("DynamicUser")! with { Text = "DynamicUser= turns NoNewPrivileges= on" } : null;
    }

    /// <summary>The same command with the prefix that sudo stands for; null where sudo was told more than what to run.</summary>
    private static string? WithPrefix(UnitCommand command)
    {
        if (command.Run.Name != "sudo" || command.Arguments.Count == 0 || !command.Arguments[0].StartsWith("/") || CommandScripts.IsQuoted(command, command.Arguments[0]) || CommandLine.Parse(command.Text).Count != 1)
            return null;
        var start = command.Command.Program.Offset;
        return $"{command.Text.Substring(0, start)}+{command.Text.Substring(command.Arguments[0].Offset).Trim()}";
    }
}
