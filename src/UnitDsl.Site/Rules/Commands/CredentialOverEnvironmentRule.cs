using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Commands;

/// <summary>UNIT0316: a secret comes in the environment although the program would read it from a file that nobody else can see.</summary>
public sealed class CredentialOverEnvironmentRule() : ServiceRule(
    new RuleDescriptor("UNIT0316", "A secret in the environment that could be a credential", Categories.Secrets, Severity.Info, HasRepair: true))
{
    private const string EnvironmentFile = "environment-file";

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit.Secrets.Count == 0 || service.Main is not { } main || FileVariables.Of(main.Run) is not { } reader)
            yield break;

        foreach (var secret in unit.Unit.Secrets)
        {
            // What a command line takes has to be a variable.
            if (secret.Mode != EnvironmentFile || !reader.Reads(secret.Name) || unit.AllCommands.Any(command => command.Text.IndexOf("$" + secret.Name, StringComparison.Ordinal) >= 0 || command.Text.IndexOf("${" + secret.Name, StringComparison.Ordinal) >= 0))
                continue;

            var suffix = reader.Suffix;
            var variable = suffix == FileVariables.Usual ? "" : $", Variable = \"{secret.Name}{suffix}\"";
            var finding = new Finding(
                Rule,
                $"{secret.Name} passes to every child process and stands in /proc/PID/environ; {reader.Program} reads {secret.Name}{suffix} as well: write [Secret(\"{secret.Name}\"{variable})], and put the value alone into its file",
                secret.Origin);
            yield return variable.Length == 0
                ? finding.MendedBy(Repair.RemoveProperty("As"), Repair.RemoveProperty("Path"))
                : finding.MendedBy(Repair.RemoveProperty("As"), Repair.RemoveProperty("Path"), Repair.SetProperty("Secret", "Variable", secret.Name + suffix));
        }
    }
}
