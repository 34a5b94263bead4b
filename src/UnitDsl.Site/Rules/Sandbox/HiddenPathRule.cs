using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0401: a service whose program or directory lies where <c>ProtectHome=</c> lets it see nothing never starts.</summary>
public sealed class HiddenPathRule() : ServiceRule(
    new RuleDescriptor("UNIT0401", "ProtectHome hides what the service needs", Categories.Sandbox, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (HiddenHomes.Of(unit) is not { } homes)
            yield break;

        foreach (var (path, origin, fate) in Needed(unit, service))
        {
            if (homes.Hides(path))
                yield return Found(unit, homes, path, origin(), fate());
        }
    }

    private static IEnumerable<(string Path, Func<Origin> Origin, Func<string> Fate)> Needed(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Value("WorkingDirectory") is { } directory)
        {
            if (directory.Text == "~" && service.IsRoot)
                yield return ("/root", () => directory.Origin, static () => "the service fails with 200/CHDIR");
            else
                yield return (directory.Text, () => directory.Origin, static () => "the service fails with 200/CHDIR");
        }

        foreach (var name in ServiceFacts.CommandDirectives)
        {
            if (!unit.Has(name))
                continue;
            foreach (var command in unit.Commands(name))
            {
                // These run outside, or may fail.
                if (command.Command.Has(CommandPrefixes.FullPrivileges) || command.Command.Has(CommandPrefixes.IgnoresFailure))
                    continue;
                yield return (command.Program, () => command.ProgramOrigin, () => $"{name} fails with 203/EXEC");
                if (command.Run.Runtime == Runtime.Unknown)
                    continue;
                foreach (var argument in command.Arguments)
                {
                    if (HiddenHomes.IsIn(argument.Text))
                        yield return (argument.Text, () => command.Locate(argument), () => $"{command.Run.Name} does not find it and ends");
                }
            }
        }
    }

    private Finding Found(UnitFacts unit, HiddenHomes homes, string path, Origin origin, string fate)
    {
        var hides = Written.Setting(unit, "ProtectHome", homes.IsEmpty ? "tmpfs" : "yes");
        var shows = Written.Setting(unit, "BindPaths", path);
        var finding = new Finding(
            Rule,
            homes.IsEmpty
                ? $"{hides} leaves /home, /root and /run/user empty, so {path} is not there: {fate}; show it to the service with {shows}"
                : $"{hides} hides {path} from the service: {fate}; {Written.Setting(unit, "ProtectHome", "read-only")} shows it, {Written.Setting(unit, "ProtectHome", "tmpfs")} with {shows} shows it alone",
            origin).Beside([homes.Origin]);
        if (homes.IsEmpty)
            return finding.MendedBy(Repair.Add("BindPaths", path));

        var tmpfs = new[] { Repair.Set("ProtectHome", "tmpfs"), Repair.Add("BindPaths", path) };
        return IsWrittenInHome(unit)
            ? finding.MendedBy(tmpfs)
            : finding.MendedBy(Repair.Set("ProtectHome", "read-only")).MendedBy(tmpfs);
    }

    private static bool IsWrittenInHome(UnitFacts unit) => unit.Has("ReadWritePaths") && unit.Paths("ReadWritePaths").Any(static path => HiddenHomes.IsIn(path.Path));
}
